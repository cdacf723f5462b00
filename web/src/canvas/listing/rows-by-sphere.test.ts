import { SPHERES } from '@maillage/shared/map/sphere'
import { expect, test } from 'vitest'
import { cardBox } from '../../drawing/card'
import { boundsOf, overlaps } from '../../drawing/geometry'
import { freeBlock } from './free-block'
import { rowsBySphere } from './rows-by-sphere'

const size = { width: 136, height: 52 }

test('cards of one sphere stand together, those of the next beside them', () => {
  const cards = (['health', 'insertion', 'health', 'insertion'] as const).map((sphere) => ({ sphere, size }))
  const { places, size: block } = rowsBySphere(cards)
  expect(block).toEqual({ width: 136 + 64 + 136, height: 136 })
  expect(places).toEqual([
    [100, -42],
    [-100, -42],
    [100, 38],
    [-100, 38],
  ])
})

test.for([1, 2, 5, 13, 42, 60])('of %i cards none covers another, and all lie in the block that is told', (count) => {
  const cards = Array.from({ length: count }, (_, index) => ({
    sphere: SPHERES[(index * 7) % SPHERES.length] ?? 'health',
    size: { width: 130 + ((index * 53) % 170), height: index % 3 === 0 ? 70 : 52 },
  }))
  const { places, size: block } = rowsBySphere(cards)
  const boxes = cards.map((card, index) => cardBox(places[index] ?? [0, 0], card.size))
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
  }
  const bounds = boundsOf(boxes)
  expect(bounds?.x).toBeGreaterThanOrEqual(-block.width / 2)
  expect(bounds?.y).toBeGreaterThanOrEqual(-block.height / 2)
  expect(bounds?.width).toBeLessThanOrEqual(block.width)
  expect(bounds?.height).toBeLessThanOrEqual(block.height)
})

test('a block finds room beside what is there, and below all of it when the map is full', () => {
  const taken = [cardBox([0, 0], size)]
  expect(freeBlock([0, 0], { width: 400, height: 200 }, taken)).toEqual([0, 200])
  expect(freeBlock([0, 0], { width: 400, height: 200 }, [{ x: -4000, y: -4000, width: 8000, height: 8000 }])).toEqual([
    0, 4176,
  ])
})
