import { isDirected, LEVELS, LINK_KINDS } from '../map/link'
import { SPHERES } from '../map/sphere'
import { sphereOf } from '../territory/actor-types'
import type { FieldWords } from './field-words'
import { dayOf, type FileSource } from './file-source'
import type { Table } from './table'

/** What the file is, and what its words mean. */
export function legendTable(source: FileSource, { words: { say } }: FieldWords): Table {
  const { map, name, version } = source
  const column = (header: string) => ({ header, look: 'text' }) as const
  const inSphere = (sphere: string) => map.actors.filter(({ type }) => sphereOf(type) === sphere).length
  return {
    name: 'legend',
    title: say('file.legend'),
    columns: [say('file.legend.part'), say('file.legend.word'), say('file.legend.meaning')].map(column),
    rows: [
      [say('file.legend.map'), name, ''],
      [say('file.legend.date'), { date: dayOf(source) }, ''],
      ...(version === undefined ? [] : [[say('file.legend.version'), version, '']]),
      ...SPHERES.map((sphere) => [
        say('file.legend.spheres'),
        say(`sphere.${sphere}`),
        say('file.legend.actorCount', { count: inSphere(sphere) }),
      ]),
      ...LEVELS.map((level) => [
        say('file.legend.levels'),
        say('level.numbered', { level, word: say(`level.${level}`) }),
        say('file.legend.noBetter'),
      ]),
      ...LINK_KINDS.map((kind) => [
        say('file.legend.kinds'),
        say(`linkKind.${kind}`),
        say(isDirected(kind) ? 'file.legend.oneWay' : 'file.legend.bothWays'),
      ]),
    ],
  }
}
