import type { Position } from '@maillage/shared/map/actor'
import { expect, test } from 'vitest'
import { placeBeside } from './place-beside'

test.for<{ title: string; others: Position[]; place: Position }>([
  { title: 'alone, at the right', others: [], place: [400, 50] },
  { title: 'at the left, where the right is taken', others: [[380, 40]], place: [-200, 50] },
  {
    title: 'below, where both sides are taken',
    others: [
      [400, 50],
      [-200, 50],
    ],
    place: [100, 170],
  },
])('$title', ({ others, place }) => {
  expect(placeBeside([100, 50], [[100, 50], ...others])).toEqual(place)
})

test('on a crowded map, no card is covered that is less than twenty cards away', () => {
  const crowd = Array.from({ length: 400 }, (_, index): Position => [(index % 20) * 300, Math.floor(index / 20) * 120])
  const [x, y] = placeBeside([3000, 1200], crowd)
  expect(crowd.filter(([tx, ty]) => Math.abs(tx - x) < 300 && Math.abs(ty - y) < 120)).toEqual([])
})
