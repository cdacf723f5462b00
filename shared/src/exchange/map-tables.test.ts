import { describe, expect, test } from 'vitest'
import { foldName } from '../map/fold-name'
import { ActorId, ContactId } from '../map/ids'
import { LINK_KINDS } from '../map/link'
import { ACTOR_TYPE_CODES } from '../territory/actor-types'
import { EXAMPLES } from '../territory/examples/examples'
import { THEME_CODES } from '../territory/themes'
import { LANGUAGES, wordsIn } from '../words/words'
import { hostileMap } from './hostile-map'
import { mapTables } from './map-tables'
import { readPastedActors } from './pasted-actors'
import { readPastedLinks } from './pasted-links'
import { tableCsv } from './to-csv'

const sourceOf = (map: (typeof EXAMPLES)[number]['map']) => ({ name: 'Rouen', exportedAt: '2026-11-29T10:00:00Z', map })

describe.for(LANGUAGES)('in %s', (language) => {
  const words = wordsIn(language)
  const named = <Code extends string>(codes: readonly Code[], label: (code: Code) => string, text: string) =>
    codes.find((code) => foldName(label(code)) === foldName(text))

  test.for(EXAMPLES.map(({ name, map }) => [name, map] as const))(
    'the tables of %s are read again where one pastes',
    ([, map]) => {
      const { actors, links } = mapTables(sourceOf(map), words)
      const pasted = readPastedActors(tableCsv(actors, language), {
        typeOf: (text) => named(ACTOR_TYPE_CODES, (code) => words.say(`actorType.${code}`), text),
      })
      expect(pasted.problems).toEqual([])
      const told = map.actors.map(({ name, type, commune, siret, address }) => ({
        name,
        type,
        commune,
        siret,
        address,
      }))
      expect(pasted.actors.map(({ row: _row, ...actor }) => actor)).toEqual(
        told.map((one) => JSON.parse(JSON.stringify(one))),
      )

      const { links: pastedLinks, problems } = readPastedLinks(tableCsv(links, language), {
        kindOf: (text) => named(LINK_KINDS, (kind) => words.say(`linkKind.${kind}`), text),
        themeOf: (text) => named(THEME_CODES, (theme) => words.say(`theme.${theme}`), text),
        levelOf: () => undefined,
      })
      expect(problems).toEqual([])
      const nameOf = (id: string) => map.actors.find((actor) => actor.id === id)?.name
      expect(
        pastedLinks.map(({ from, to, kind, level, themes, agreement }) => [
          from,
          to,
          kind,
          level,
          themes,
          agreement?.start,
          agreement?.end,
          agreement?.funder,
        ]),
      ).toEqual(
        map.links.map(({ from, to, kind, level, themes, agreement }) => [
          nameOf(from),
          nameOf(to),
          kind,
          level,
          themes,
          agreement?.start,
          agreement?.end,
          agreement?.funder,
        ]),
      )
    },
  )
})

test('names that look like formulas are neither run by a sheet nor changed by the way there and back', () => {
  const map = hostileMap()
  const csv = tableCsv(mapTables(sourceOf(map), wordsIn('fr')).actors, 'fr')
  for (const cell of csv.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.slice(1, -1)).split(/[;\n]/)) {
    expect(cell).not.toMatch(/^\s*[=@]/)
  }
  const names = readPastedActors(csv).actors.map(({ name }) => name)
  for (const name of ['=HYPERLINK("http://x","y")', '+33 6 12 34 56 78', '-1+1', '@SUM(A1)', 'جمعية الأمل']) {
    expect(names).toContain(name)
  }
})

test('numbers and dates are written as the reader writes them', () => {
  const { links } = mapTables(sourceOf(hostileMap()), wordsIn('fr'))
  const row = (language: 'fr' | 'en') => tableCsv({ ...links, rows: links.rows.slice(2, 3) }, language)
  expect(row('fr')).toContain(';15/01/2024;2025;1250,5;')
  expect(row('en')).toContain(';2024-01-15;2025;1250.5;')
})

test('contacts are a table of their own, where they are given, of actors that are there', () => {
  const map = hostileMap()
  const contact = { id: ContactId.parse('c1'), actor: ActorId.parse('a0'), name: 'Awa Diallo', phone: '06 12' }
  const lost = { ...contact, actor: ActorId.parse('gone'), name: 'Personne' }
  expect(mapTables(sourceOf(map), wordsIn('fr')).contacts).toBeUndefined()
  const { contacts, ...others } = mapTables(sourceOf(map), wordsIn('fr'), [contact, lost])
  expect(contacts?.rows).toEqual([[map.actors[0]?.name, 'Awa Diallo', '', '06 12', '', '']])
  expect(JSON.stringify(others)).not.toContain('Awa')
})
