import { Zone } from '@maillage/shared/map/zone'
import { expect, test } from 'vitest'
import { liesIn, zoneAround, zoneBox } from './drawn-zone'
import { containsBox } from './geometry'

const box = { x: 100, y: 100, width: 130, height: 52 }
const cards = [
  { sphere: 'health', box },
  { sphere: 'housing', box: { ...box, x: 900 } },
  { sphere: 'health', box: { ...box, y: 300 } },
] as const
const zone = (values: object) => Zone.parse({ id: 'z', name: '', color: 'grey', area: [0, 0, 80, 60], ...values })
const own = { x: 0, y: 0, width: 80, height: 60 }
const aroundHealth = { x: 68, y: 12, width: 194, height: 372 }

test.for([
  { what: 'of no sphere lies on its area', values: { isFollowing: false }, lies: own },
  { what: 'of a sphere lies on its area too', values: { sphere: 'health', isFollowing: false }, lies: own },
  {
    what: 'that follows a sphere lies around its actors',
    values: { sphere: 'health', isFollowing: true },
    lies: aroundHealth,
  },
  { what: 'that follows nobody lies on its area', values: { isFollowing: true }, lies: own },
  {
    what: 'whose sphere has no actors lies on its area',
    values: { sphere: 'employment', isFollowing: true },
    lies: own,
  },
])('a zone $what', ({ values, lies }) => {
  expect(zoneBox(zone(values), cards)).toEqual(lies)
})

test('there is no zone around nothing', () => {
  expect(zoneAround([])).toBeUndefined()
})

test.for([
  { what: 'all of it', at: [10, 10], lies: true, isAll: true },
  { what: 'its middle', at: [220, 10], lies: true, isAll: false },
  { what: 'less than its middle', at: [260, 10], lies: false, isAll: false },
])('a card with $what in a zone lies in it: $lies', ({ at: [x = 0, y = 0], lies, isAll }) => {
  const area = { x: 0, y: 0, width: 300, height: 200 }
  const card = { ...box, x, y }
  expect([liesIn(area, card), containsBox(area, card)]).toEqual([lies, isAll])
})
