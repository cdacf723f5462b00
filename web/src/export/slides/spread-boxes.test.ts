import { seededRandom } from '@maillage/shared/map/seeded-random'
import { expect, test } from 'vitest'
import { overlaps } from '../../drawing/geometry'
import { crowdedBoxes, spreadBoxes } from './spread-boxes'

const SPACE = { width: 800, height: 500, gapX: 20, gapY: 10, mostStretch: 1.5 }
const size = { width: 100, height: 40 }

test('boxes that are spread lie in the area and clear of each other', () => {
  const random = seededRandom(1)
  const some = (least: number, most: number) => least + random() * (most - least)
  let fitting = 0
  for (let run = 0; run < 100; run += 1) {
    const count = Math.round(some(0, 30))
    const places = Array.from({ length: count }, () => {
      return { x: some(-2000, 2000), y: some(-900, 900), width: some(20, 120), height: some(20, 50) }
    })
    const boxes = spreadBoxes(places, SPACE)
    if (!boxes) continue
    fitting += 1
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
    const isIn = (at: number, length: number, whole: number) => at > -0.001 && at + length < whole + 0.001
    const within = boxes.filter((box) => isIn(box.x, box.width, SPACE.width) && isIn(box.y, box.height, SPACE.height))
    expect(within).toHaveLength(places.length)
  }
  expect(fitting).toBeGreaterThan(50)
})

test.for([
  { what: 'one box stands in the middle', places: [{ x: 7000, y: -3, ...size }], at: [[350, 230]] },
  {
    what: 'a small map is stretched no more than said',
    places: [
      { x: 0, y: 0, ...size },
      { x: 200, y: 0, ...size },
    ],
    at: [
      [200, 230],
      [500, 230],
    ],
  },
  {
    what: 'two at one place come apart',
    places: [
      { x: 0, y: 0, ...size },
      { x: 0, y: 0, ...size },
    ],
    at: [
      [350, 204.95],
      [350, 255.05],
    ],
  },
])('$what', ({ places, at }) => {
  expect(spreadBoxes(places, SPACE)?.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100])).toEqual(
    at,
  )
})

test.for([
  { what: 'too wide a box', places: [{ x: 0, y: 0, width: 900, height: 40 }] },
  { what: 'too many boxes', places: Array.from({ length: 120 }, (_, index) => ({ x: index, y: -index, ...size })) },
])('$what has no room, and is drawn in place where it must be', ({ places }) => {
  expect(spreadBoxes(places, SPACE)).toBeUndefined()
  expect(crowdedBoxes(places, SPACE)).toHaveLength(places.length)
})
