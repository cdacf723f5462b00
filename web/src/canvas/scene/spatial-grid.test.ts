import { expect, test } from 'vitest'
import { type Box, overlaps } from '../../drawing/geometry'
import { SpatialGrid } from './spatial-grid'

/** Numbers that look random and are the same at each run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * limit)
  }
}

test.for([1, 2, 3, 4, 5])('finds what overlaps an area, whatever has come, moved and gone (%i)', (seed) => {
  const below = numbers(seed)
  const anyBox = (size: number) => ({
    x: below(8000) - 4000,
    y: below(8000) - 4000,
    width: 1 + below(size),
    height: 1 + below(size),
  })
  const grid = new SpatialGrid()
  const boxes = new Map<string, Box>()
  for (let step = 0; step < 300; step += 1) {
    const id = `box ${below(60)}`
    // Now and then one that is larger than all the squares there are.
    const box = below(3) > 0 ? anyBox(below(20) === 0 ? 1_000_000 : 2000) : undefined
    if (box) boxes.set(id, box)
    else boxes.delete(id)
    if (box) grid.set(id, box)
    else grid.delete(id)
    const area = anyBox(6000)
    const expected = [...boxes].filter(([, one]) => overlaps(one, area)).map(([one]) => one)
    expect([...grid.within(area)].sort()).toEqual(expected.sort())
  }
  expect(grid.boxes).toEqual(boxes)
})

test('finds the nearest within reach, among those that are wanted', () => {
  const grid = new SpatialGrid()
  grid.set('left', { x: 0, y: 0, width: 100, height: 50 })
  grid.set('right', { x: 120, y: 0, width: 100, height: 50 })
  const near = (x: number, reach: number, isWanted?: (id: string) => boolean) =>
    grid.nearest({ x, y: 25 }, reach, isWanted)
  expect([near(108, 10), near(112, 10), near(50, 0), near(240, 10)]).toEqual(['left', 'right', 'left', undefined])
  expect(near(112, 20, (id) => id !== 'right')).toBe('left')
})
