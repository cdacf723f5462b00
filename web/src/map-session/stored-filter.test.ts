import { ActorId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { type MapFilter, NO_FILTER } from './map-filter'
import { parseFilter, storedFilter } from './stored-filter'

const actor = ActorId.parse('a')

test.for<{ name: string; filter: Partial<MapFilter> }>([
  { name: 'nothing', filter: {} },
  { name: 'words', filter: { words: 'émergence' } },
  { name: 'all lists', filter: { spheres: ['health'], types: ['aci'], tags: ['pilote'], programmes: ['convergence'] } },
  {
    name: 'links',
    filter: { themes: ['rights'], levels: [4, 5], points: ['to-discuss'], kinds: ['funding'], states: ['planned'] },
  },
  { name: 'surroundings', filter: { focus: { actor, steps: 2 }, rest: 'hide' } },
])('a filter of $name survives being kept', ({ filter }) => {
  const kept = storedFilter({ ...NO_FILTER, ...filter })
  expect(kept).toEqual(filter)
  expect(parseFilter(JSON.parse(JSON.stringify(kept)))).toEqual({ ...NO_FILTER, ...filter })
})

test.for<{ stored: unknown; filter: Partial<MapFilter> }>([
  { stored: undefined, filter: {} },
  { stored: 'health', filter: {} },
  { stored: { words: 3, spheres: 'health', rest: 'burn', later: true }, filter: {} },
  {
    stored: { spheres: ['health', 'sport', 'health'], levels: [4, 9, '5'] },
    filter: { spheres: ['health'], levels: [4] },
  },
  { stored: { focus: { actor: 'a', steps: 1000 } }, filter: { focus: { actor, steps: 1 } } },
  { stored: { focus: { steps: 1 } }, filter: {} },
])('what cannot be understood of $stored asks for nothing', ({ stored, filter }) => {
  expect(parseFilter(stored)).toEqual({ ...NO_FILTER, ...filter })
})

test('what was counted on the map of one day is not kept', () => {
  const counted = { actors: [actor], links: [], text: '1 acteur isolé', countedAt: '/' }
  expect(storedFilter({ ...NO_FILTER, counted, levels: [4] })).toEqual({ levels: [4] })
})
