import type { Plugin } from 'vite'
import { leanIcons } from './lean-icons.ts'
import { leanReactFlow } from './lean-react-flow.ts'

/** Modules that no use of ours ever reaches, though no bundler can see that, and what stands for each. */
const UNUSED = [
  // What React Aria says in some thirty languages that the interface does not speak.
  {
    id: /\/react-(?:aria|stately)\/dist\/private\/intl\/[a-z]+\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/,
    code: 'export default {}',
  },
  // Yjs warns in the console; painting a console on the page is for its own tests.
  { id: /\/lib0\/logging\.js$/, code: "export * from './logging.node.js'" },
  // The map of React Flow glides by numbers, never through colours. No colour is one: `color` knows none.
  {
    id: /\/d3-color\/[\w./-]+\.m?js$/,
    code: `export function color() { return null }
export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix }`,
  },
]

/** Leaves out of libraries what would only be fetched. */
export function leanLibraries(): Plugin[] {
  return [unusedModules(), leanReactFlow(), leanIcons()]
}

function unusedModules(): Plugin {
  return {
    name: 'lean-libraries',
    apply: 'build',
    load: {
      filter: { id: UNUSED.map(({ id }) => id) },
      handler: (id) => UNUSED.find((unused) => unused.id.test(id))?.code,
    },
  }
}
