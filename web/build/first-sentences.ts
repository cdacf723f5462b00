import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { sentencesIn } from './compile-messages.ts'
import { modulesOf } from './module-graph.ts'

/** What is needed to see and change a map, and what more to do so in its table. */
const FIRST = ['app/start.tsx', 'app/map-page.tsx', 'canvas/map-canvas.tsx']
const TABLE = ['table/map-table.tsx']
const PLACES = /\/src\/i18n\/fr\/(first|later|table-sentences)\.ts$/

/** The words of the field are shared with the server, which writes files too. */
const CATALOGUE = /\/(?:i18n|words)\/fr\//

type Sentences = readonly (readonly [key: string, text: string])[]

/**
 * Parts the French sentences by where they are said, when the product is built: those that the code of a first sight
 * names are fetched with it, all others with what comes later.
 */
export function firstSentences(): Plugin {
  return {
    name: 'first-sentences',
    apply: 'build',
    load: {
      filter: { id: PLACES },
      handler(id) {
        const first = namedIn(codeOf(...FIRST))
        const isFirst = ([key]: Sentences[number]) => first(key)
        const all = [...modulesOf('i18n/fr/catalogue.ts').values()].flatMap((code) =>
          sentencesIn(this.parse(code, { lang: 'ts' })).map(({ key, text }) => [key, text] as const),
        )
        if (all.length === 0) throw new Error('the French catalogue has no sentences')
        switch (PLACES.exec(id)?.[1]) {
          case 'first':
            return exported('first', all.filter(isFirst))
          case 'table-sentences': {
            const ofTable = namedIn(codeOf(...TABLE))
            return exported(
              'tableSentences',
              all.filter((entry) => !isFirst(entry) && ofTable(entry[0])),
            )
          }
          default:
            return exported(
              'later',
              all.filter((entry) => !isFirst(entry)),
            )
        }
      },
    },
  }
}

function exported(name: string, sentences: Sentences): string {
  const compiled = Object.fromEntries(sentences.map(([key, text]) => [key, compileMessage(text)]))
  return `export const ${name} = ${JSON.stringify(compiled)}`
}

/** Keys are written as they are, or begin as they are and end in a code: `level.${level}`. */
function namedIn(code: string): (key: string) => boolean {
  if (/\bt\(`\$\{/.test(code))
    throw new Error('a key that begins with a value: nobody can tell which sentences it names')
  const whole = new Set([...code.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key]) => key))
  const beginnings = [...new Set([...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning))]
  return (key) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning))
}

function codeOf(...entries: readonly string[]): string {
  return [...modulesOf(...entries)].flatMap(([path, code]) => (CATALOGUE.test(path) ? [] : code)).join('\n')
}
