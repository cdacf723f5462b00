import type { Position } from '@maillage/shared/map/actor'
import { expect, test } from 'vitest'
import { placeBelow } from './place-below'

test.for<{ title: string; taken: Position[]; place: Position }>([
  { title: 'on an empty map, in the middle', taken: [], place: [0, 0] },
  {
    title: 'beside the lowest card',
    taken: [
      [0, 0],
      [40, 300],
    ],
    place: [340, 300],
  },
  {
    title: 'below, where the lowest row is full',
    taken: [
      [0, 0],
      [1200, 20],
    ],
    place: [0, 124],
  },
  {
    title: 'as far as the map is wide',
    taken: [
      [0, 0],
      [3000, 0],
      [1500, 300],
    ],
    place: [1800, 300],
  },
])('$title', ({ taken, place }) => {
  expect(placeBelow(taken)).toEqual(place)
})

test('actors that are added one after the other never lie on one another', () => {
  const places: Position[] = [[-80, 40]]
  for (let added = 0; added < 40; added += 1) places.push(placeBelow(places))
  const overlaps = places.filter(([x, y], index) =>
    places.some(([ox, oy], other) => other !== index && Math.abs(ox - x) < 300 && Math.abs(oy - y) < 104),
  )
  expect(overlaps).toEqual([])
})
