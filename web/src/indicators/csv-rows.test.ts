import './load-words'
import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { indicatorsOf, withoutScores } from '@maillage/shared/network/indicators'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import { themeLabel } from '../i18n/domain-labels'
import { translate } from '../i18n/i18n'
import { openCalculator } from './calculator'
import { csvRows } from './csv-rows'
import { formatsFor } from './formats'
import type { GaugeAnswer } from './question'
import type { Say } from './use-words'

const today = '2026-11-29'
const t = translate as Say

function rowsOf(map: PlainMap, { isForAll = false } = {}): string[][] {
  const nameOf = new Map(map.actors.map(({ id, name }) => [id, name]))
  const linkOf = new Map(map.links.map((link) => [link.id, link]))
  const indicators = indicatorsOf(map, { today })
  const gauge = openCalculator()({
    delta: {
      actors: map.actors.map((actor) => [actor.id, actor]),
      links: map.links.map((link) => [link.id, link]),
    },
    question: { kind: 'gauge', from: 'housing', to: 'insertion' },
    today,
  }) as GaugeAnswer
  return csvRows(isForAll ? withoutScores(indicators) : indicators, gauge, {
    ...formatsFor('fr'),
    t,
    themeLabel: (theme) => themeLabel(t, theme),
    actor: (id) => nameOf.get(id) ?? '',
    link: (id) => [linkOf.get(id)?.from, linkOf.get(id)?.to].map((end) => end && nameOf.get(end)).join(' et '),
  })
}

const first = (rows: readonly string[][], indicator: string, detail = '') =>
  rows.find((row) => row[0] === indicator && row[1] === detail)

test('each number is a row with its value, its fraction and who is behind it', () => {
  const rows = rowsOf(ROUEN_MAP)
  expect(rows[0]).toEqual(['indicateur', 'détail', 'valeur', 'partie', 'sur', 'acteurs et liens'])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]))
  expect(first(rows, 'Porosité AHI → IAE')?.slice(3)).toEqual([
    '2',
    '4',
    expect.stringMatching(/Chantier bâtiment et CHRS|CHRS et Chantier bâtiment/),
  ])
  expect(first(rows, 'Liens par niveau', 'Structurés')).toEqual([
    'Liens par niveau',
    'Structurés',
    expect.stringMatching(/^44\s%$/),
    '7',
    '16',
    '',
  ])
  expect(first(rows, 'Écart entre chantiers')).toEqual(['Écart entre chantiers', '', '2', '', '', ''])
  expect(first(rows, 'Équité entre chantiers', 'Emergence-s · Santé')?.[2]).toBe('4')
  expect(first(rows, 'À regarder ensemble', 'Chantier maraîchage')?.[2]).toBe('Aucun lien direct sur 8 thèmes')
})

test('without scores no chantier has a row, and nobody is named as isolated', () => {
  const rows = rowsOf(ROUEN_MAP, { isForAll: true })
  expect(rows.some(([indicator]) => indicator === 'Équité entre chantiers')).toBe(false)
  expect(rows.some(([indicator]) => indicator === 'À regarder ensemble')).toBe(false)
  expect(first(rows, 'Écart entre chantiers')?.[2]).toBe('2')
})

test('an empty map gives fractions of nothing, and never NaN', () => {
  const rows = rowsOf(EMPTY_MAP)
  expect(first(rows, 'Porosité AHI → IAE')).toEqual(['Porosité AHI → IAE', '', '', '0', '0', ''])
  expect(rows.flat().filter((cell) => /NaN|undefined|Infinity/.test(cell))).toEqual([])
})
