import { newId, TerritoryId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { figuresAt } from '@maillage/shared/network/figures-at'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { translate } from '../../i18n/i18n'
import { nationalCsv } from './national-csv'

const day = '2026-11-29'

function tableOf(territories: readonly TerritoryFigures[]): Record<string, string>[] {
  const [head = [], ...rows] = nationalCsv(territories, translate, 'fr')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  expect(new Set(head).size).toBe(head.length)
  return rows.map((cells) => {
    expect(cells).toHaveLength(head.length)
    return Object.fromEntries(head.map((title, at) => [title, cells[at] ?? '']))
  })
}

const [ROUEN, NANTES] = EXAMPLES as unknown as [(typeof EXAMPLES)[number], (typeof EXAMPLES)[number]]

function territory(name: string, { map, snapshots: [before] }: (typeof EXAMPLES)[number]): TerritoryFigures {
  const first = before && {
    snapshot: SnapshotId.parse(newId()),
    name: before.name,
    shows: '2021-06',
    day: '2021-06-30',
    figures: figuresAt(before.map, { today: '2021-06-30' }).figures,
  }
  return { id: TerritoryId.parse(newId()), name, day, ...figuresAt(map, { today: day }), ...(first && { first }) }
}

test('a territory is a row: its figures, those of its first version, and its part of the common core', () => {
  const rouen = territory('Rouen', ROUEN)
  const { first: _, ...alone } = territory('=HYPERLINK("x")', NANTES)
  const [one, other] = tableOf([rouen, alone])
  expect(one).toMatchObject({
    Territoire: 'Rouen',
    Acteurs: String(rouen.figures.actors),
    'Porosité IAE ↔ AHI (%)': String((rouen.figures.porosity ?? 0) * 100),
    'Première version, date': '2021-06',
    'Liens, première version': String(rouen.first?.figures.links),
    'Chantiers d’insertion': 'Présent',
  })
  // Nantes has too few links of shelters for a share.
  expect(other).toMatchObject({
    Territoire: '"\'=HYPERLINK(""x"")"',
    'Porosité IAE ↔ AHI (%)': '',
    'Première version': '',
    'Liens, première version': '',
  })
})
