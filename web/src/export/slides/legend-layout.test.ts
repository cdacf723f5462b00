import { expect, test } from 'vitest'
import { overlaps } from '../../drawing/geometry'
import type { LegendEntry, LegendSection } from './legend'
import { type LegendForm, layLegend } from './legend-layout'
import { measureArial } from './measure-arial'

const size = (words: string, scale: number): LegendEntry => ({ picture: { kind: 'size', scale }, words })
const line = (words: string): LegendEntry => ({
  picture: { kind: 'line', look: { kind: 'partnership', state: 'current', hasAgreement: false, isQuiet: false } },
  words,
})
const SECTIONS: readonly LegendSection[] = [
  { title: 'Taille : Nombre de liens', entries: [size('2 liens au plus', 1), size('De 3 à 5 liens', 1.25)] },
  {
    title: 'Liens',
    entries: ['2. Au cas par cas', '4. Structurés', 'Participation, ou lien d’un acteur relié à presque tous'].map(
      line,
    ),
  },
]

test.for([
  { form: 'list', width: 288, rows: 7 },
  { form: 'packed', width: 288, rows: 5 },
  { form: 'strip', width: 880, rows: 2 },
  { form: 'strip', width: 300, rows: 5 },
] as const)(
  'a legend as a $form of $width points has $rows rows, and nothing covers anything',
  ({ form, width, rows }) => {
    const { items, height } = layLegend(SECTIONS, form, width, measureArial)
    expect(new Set(items.map(({ y }) => y)).size).toBe(rows)
    expect(items).toHaveLength(7)
    const pairs = items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
    for (const { x, y, ...item } of items) {
      expect([x >= 0, x + item.width <= width + 0.001, y + item.height <= height]).toEqual([true, true, true])
    }
  },
)

test.for(['list', 'packed', 'strip'] satisfies LegendForm[])('without anything to tell, a %s takes no room', (form) => {
  expect(layLegend([], form, 288, measureArial)).toEqual({ height: 0, items: [] })
})
