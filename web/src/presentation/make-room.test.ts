import { expect, test } from 'vitest'
import { type Box, containsBox, overlaps } from '../drawing/geometry'
import { makeRoom } from './make-room'

const AREA = { x: 0, y: 0, width: 800, height: 600 }
const box = (x: number, y: number, width = 100, height = 40): Box => ({ x, y, width, height })

test('boxes that lie apart stay where they are', () => {
  const boxes = [box(0, 0), box(300, 300)]
  expect(makeRoom(boxes, AREA, 10)).toEqual(boxes)
})

test('two that overlap part by as little as it takes, and keep their sides', () => {
  const [left, right] = makeRoom([box(100, 100), box(190, 100)], AREA, 10) ?? []
  expect([left?.x, right?.x, left?.y, right?.y]).toEqual([90, 200, 100, 100])
})

test('two at one place part', () => {
  const placed = makeRoom([box(100, 100), box(100, 100)], AREA, 10)
  expect(placed && overlaps(placed[0] as Box, placed[1] as Box)).toBe(false)
})

test('at the edge the other one goes all the way', () => {
  const [first, second] = makeRoom([box(0, 0), box(60, 0)], { ...AREA, height: 40 }, 10) ?? []
  expect([first?.x, second?.x]).toEqual([0, 110])
})

test('there may be no room', () => {
  expect(makeRoom([box(0, 0), box(0, 0)], { x: 0, y: 0, width: 120, height: 50 }, 0)).toBeUndefined()
})

test.for([1, 2, 3, 5, 8, 13, 21])('whatever is placed overlaps nothing and stays within (seed %d)', (seed) => {
  const places = Array.from(
    { length: 14 },
    (_, index) => [(index * seed * 173) % 900, (index * seed * 97) % 700] as const,
  )
  const placed = makeRoom(
    places.map(([x, y]) => box(x - 50, y - 50)),
    AREA,
    8,
  )
  expect(placed).toHaveLength(places.length)
  for (const [index, one] of (placed ?? []).entries()) {
    expect(containsBox(AREA, one)).toBe(true)
    for (const other of (placed ?? []).slice(index + 1)) expect(overlaps(one, other)).toBe(false)
  }
})
