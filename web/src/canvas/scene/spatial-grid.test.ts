import { expect, test } from 'vitest'
import { type Box, overlaps } from '../../drawing/geometry'
import { linkPath, pointOn } from '../../drawing/link-path'
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

test.for([1, 2, 3])('finds a curve along all of its way, and not in the rest of its box (%i)', (seed) => {
  const below = numbers(seed)
  const grid = new SpatialGrid()
  const card = () => ({ x: below(20_000), y: below(20_000), width: 200, height: 60 })
  const curves = new Map(Array.from({ length: 20 }, (_, index) => [`link ${index}`, linkPath(card(), card()).whole]))
  for (const [id, curve] of curves) grid.setAlong(id, curve)
  for (const [id, curve] of curves) {
    for (let step = 0; step <= 100; step += 1) {
      const { x, y } = pointOn(curve, step / 100)
      expect(grid.within({ x: x - 1, y: y - 1, width: 2, height: 2 })).toContain(id)
    }
  }
  const diagonal = linkPath({ x: 0, y: 0, width: 1, height: 1 }, { x: 20_000, y: 20_000, width: 1, height: 1 }).whole
  grid.setAlong('link 0', diagonal)
  expect(grid.within({ x: 15_000, y: 1000, width: 500, height: 500 })).not.toContain('link 0')
  grid.delete('link 0')
  expect(grid.within({ x: -1, y: -1, width: 30_000, height: 30_000 })).not.toContain('link 0')
})
