import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const CATALOGUE_PART = /\/src\/i18n\/(?:en\/(?!catalogue|domain)[a-z-]+|fr\/(?:gauge|indicators))\.ts$/

/** The words of the field: shared with the server and with what writes files, which read them as they are. */
const DOMAIN = /\/src\/i18n\/en\/domain\.ts$/
const DOMAIN_WORDS = resolve(import.meta.dirname, '../../shared/src/words/en/domain.ts')

/** Compiles the sentences of other languages than French (see `first-sentences.ts`), and those that come with their code, when the product is built, so that no browser has to. */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    apply: 'build',
    enforce: 'post',
    load: {
      filter: { id: DOMAIN },
      handler() {
        const words = sentencesIn(this.parse(readFileSync(DOMAIN_WORDS, 'utf8'), { lang: 'ts' }))
        const compiled = Object.fromEntries(words.map(({ key, text }) => [key, compileMessage(text)]))
        return `export const domain = ${JSON.stringify(compiled)}`
      },
    },
    transform: {
      filter: { id: CATALOGUE_PART },
      handler(code) {
        let compiled = code
        // From the last to the first, so that the places of those before stay true.
        for (const { start, end, text } of sentencesIn(this.parse(code)).reverse()) {
          compiled = compiled.slice(0, start) + JSON.stringify(compileMessage(text)) + compiled.slice(end)
        }
        return { code: compiled, map: null }
      },
    },
  }
}

interface Sentence {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The texts of the objects that a part of a catalogue exports, in their order. */
export function sentencesIn(program: ReturnType<import('vite').Rollup.PluginContext['parse']>): Sentence[] {
  return program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ init }) => {
      const object = init?.type === 'TSAsExpression' ? init.expression : init
      if (object?.type !== 'ObjectExpression') return []
      return object.properties.flatMap((property) => {
        if (property.type !== 'Property' || property.key.type !== 'Literal') return []
        const { key, value } = property
        if (value.type !== 'Literal' || typeof value.value !== 'string') return []
        return [{ key: String(key.value), start: value.start, end: value.end, text: value.value }]
      })
    })
  })
}
