import type { Plugin } from 'vite'

/**
 * What React Flow has at hand and our map never shows: its own cards, lines, ends of lines and signature, and what is
 * drawn while a line is pulled. Links are drawn by ours, and every card is of a type of ours.
 */
const NEVER_SHOWN: Readonly<Record<string, string>> = {
  builtinNodeTypes: '{}',
  builtinEdgeTypes: '{}',
  EdgeRenderer: '() => null',
  ConnectionLineWrapper: '() => null',
  Attribution: '() => null',
}

/** Leaves out of React Flow what our map never shows, and lets the bundler see that the rest of it is only made when used. */
export function leanReactFlow(): Plugin {
  return {
    name: 'lean-react-flow',
    apply: 'build',
    transform: {
      filter: { id: /\/@xyflow\/react\/dist\/esm\/index\.js$/ },
      handler(code) {
        return { code: withoutNames(withoutUnseen(code, this.parse(code))), map: null }
      },
    },
  }
}

type Program = ReturnType<import('vite').Rollup.PluginContext['parse']>

function withoutUnseen(code: string, program: Program): string {
  let lean = code
  const left = new Set(Object.keys(NEVER_SHOWN))
  // From the last to the first, so that the places of those before stay true.
  for (const statement of [...program.body].reverse()) {
    const name = nameOf(statement)
    const stand = name === undefined ? undefined : NEVER_SHOWN[name]
    if (name === undefined || stand === undefined) continue
    lean = `${lean.slice(0, statement.start)}const ${name} = ${stand};${lean.slice(statement.end)}`
    left.delete(name)
  }
  if (left.size > 0) throw new Error(`React Flow has no ${[...left].join(', ')} any more`)
  return lean
}

function nameOf(statement: Program['body'][number]): string | undefined {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name
  const [first] = statement.type === 'VariableDeclaration' ? statement.declarations : []
  return first?.id.type === 'Identifier' ? first.id.name : undefined
}

const MAKES = /\b(?=(?:memo|forwardRef|fixedForwardRef|create\w*Edge)\()/g

/** Names are for the tools of developers; to give one, or to wrap a component, keeps it though nobody shows it. */
function withoutNames(code: string): string {
  return code
    .replaceAll(/^\w+(?:\.displayName = '\w+'|\.Consumer);$/gm, '')
    .replaceAll(/^(?:const|var) [\w$]+ = .*$/gm, (line) => line.replaceAll(MAKES, '/* @__PURE__ */ '))
}
