import { expect, test } from 'vitest'
import { openCardLooks, typeHues } from './card-look'
import { lookLegend } from './look-legend'

const today = '2026-11-29'
const actor = (type: string, fields: object = {}) => ({ type, programmes: [], ...fields })
const alone = (...actors: ReturnType<typeof actor>[]) => actors.map((one) => ({ actor: one, links: [] }))

test('types stand in the order of the palette, those without a hue together and last', () => {
  const hues = new Map([...typeHues(['cpam', 'aci'])])
  const looks = openCardLooks({ colorBy: 'type', sizeBy: 'none' }, { hues, today })
  const legend = lookLegend(looks, alone(actor('siao'), actor('cpam'), actor('aci'), actor('cpam'), actor('justice')))
  expect(legend).toEqual({
    colors: [
      { color: hues.get('aci'), meaning: { field: 'type', type: 'aci', sphere: 'insertion' }, count: 1 },
      { color: hues.get('cpam'), meaning: { field: 'type', type: 'cpam', sphere: 'health' }, count: 2 },
      { color: 'hue-none', meaning: { field: 'other-types' }, count: 2 },
    ],
    sizes: undefined,
  })
})

test('programmes: one, the other, both, none', () => {
  const looks = openCardLooks({ colorBy: 'programme', sizeBy: 'links' }, { hues: new Map(), today })
  const both = ['premieres-heures', 'convergence']
  const legend = lookLegend(
    looks,
    alone(
      actor('aci'),
      actor('aci', { programmes: both }),
      actor('aci', { programmes: ['premieres-heures'] }),
      actor('aci', { programmes: ['convergence'] }),
    ),
  )
  expect(legend.colors.map(({ meaning }) => meaning)).toEqual([
    { field: 'programme', programmes: ['convergence'] },
    { field: 'programme', programmes: ['premieres-heures'] },
    { field: 'programme', programmes: ['convergence', 'premieres-heures'] },
    { field: 'programme', programmes: [] },
  ])
  expect(legend.sizes).toEqual({ by: 'links', classes: [0] })
})

test('what is not shown is not in the legend', () => {
  const looks = openCardLooks({ colorBy: 'state', sizeBy: 'none' }, { hues: new Map(), today })
  const shown = alone(actor('aci', { state: 'planned' }), actor('aci', { state: 'past' }))
  expect(lookLegend(looks, shown).colors.map(({ meaning }) => meaning)).toEqual([
    { field: 'state', state: 'past' },
    { field: 'state', state: 'planned' },
  ])
  expect(lookLegend(looks, [])).toEqual({ colors: [], sizes: undefined })
})
