import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { describe, expect, test } from 'vitest'
import { cardBox } from '../../drawing/card'
import { type Box, centreOf, overlaps } from '../../drawing/geometry'
import { type Alignment, type Axis, aligned, distributed, tidied } from './arrangement'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ActorId.parse(id)) as [ActorId, ActorId, ActorId]
const boxes = new Map<ActorId, Box>([
  [a, { x: 0, y: 0, width: 100, height: 50 }],
  [b, { x: 300, y: 40, width: 200, height: 70 }],
  [c, { x: 130, y: 400, width: 100, height: 50 }],
])
const inOrder = (places: ReadonlyMap<ActorId, Position>) => [a, b, c].map((id) => places.get(id))

test.for<[Alignment, Position[]]>([
  [
    'left',
    [
      [50, 25],
      [100, 75],
      [50, 425],
    ],
  ],
  [
    'centre',
    [
      [250, 25],
      [250, 75],
      [250, 425],
    ],
  ],
  [
    'right',
    [
      [450, 25],
      [400, 75],
      [450, 425],
    ],
  ],
  [
    'top',
    [
      [50, 25],
      [400, 35],
      [180, 25],
    ],
  ],
  [
    'middle',
    [
      [50, 225],
      [400, 225],
      [180, 225],
    ],
  ],
  [
    'bottom',
    [
      [50, 425],
      [400, 415],
      [180, 425],
    ],
  ],
])('cards are aligned %s', ([alignment, places]) => {
  expect(inOrder(aligned(boxes, alignment))).toEqual(places)
})

test.for<[Axis, Position[]]>([
  [
    'across',
    [
      [50, 25],
      [400, 75],
      [200, 425],
    ],
  ],
  [
    'down',
    [
      [50, 25],
      [400, 225],
      [180, 425],
    ],
  ],
])('cards are distributed %s with equal gaps', ([axis, places]) => {
  expect(inOrder(distributed(boxes, axis))).toEqual(places)
})

test('two cards have only one gap: nothing moves', () => {
  expect(distributed(new Map([...boxes].slice(0, 2)), 'across').size).toBe(0)
})

describe('tidying', () => {
  const size = { width: 130, height: 52 }
  const at = (...centres: Position[]) =>
    new Map(centres.map((centre, index) => [ActorId.parse(`x${index}`), cardBox(centre, size)]))

  test('sets a crooked row straight, in its order', () => {
    expect([...tidied(at([0, 0], [400, 30], [170, -20])).values()]).toEqual([
      [48, 8],
      [202, 8],
      [356, 8],
    ])
  })

  test('keeps a crooked column a column', () => {
    const places = [...tidied(at([0, 0], [20, 300], [-10, 100])).values()]
    expect(new Set(places.map(([x]) => x)).size).toBe(1)
    expect(places.map(([, y]) => y)).toEqual(places.map(([, y]) => y).toSorted((p, q) => p - q))
  })

  test.for([2, 4, 7, 12, 30])('%i cards in a heap no longer cover each other', (count) => {
    const heap = Array.from({ length: count }, (_, index): Position => [(index * 37) % 90, (index * 61) % 140])
    const places = [...tidied(at(...heap)).values()]
    expect(places).toHaveLength(count)
    for (const [index, place] of places.entries()) {
      for (const other of places.slice(index + 1))
        expect(overlaps(cardBox(place, size), cardBox(other, size))).toBe(false)
    }
  })

  test('a grid that is tidy stays as it is', () => {
    const once = tidied(at([0, 0], [200, 10], [-10, 120], [190, 110]))
    const again = tidied(new Map([...once].map(([id, centre]) => [id, cardBox(centre, size)])))
    expect(again).toEqual(once)
    expect([...once].map(([, [x, y]]) => centreOf(cardBox([x, y], size)))).toEqual(
      [...once].map(([, [x, y]]) => ({ x, y })),
    )
  })
})
