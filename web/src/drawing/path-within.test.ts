import { expect, test } from 'vitest'
import { distanceTo } from './geometry'
import { linkPath } from './link-path'
import { joined, pathWithin, stretchesWithin } from './path-within'

const card = (x: number, y: number) => ({ x, y, width: 100, height: 50 })

test('a link that stays in the area is drawn whole', () => {
  const path = linkPath(card(0, 0), card(400, 0))
  expect(pathWithin(path, { x: -100, y: -200, width: 900, height: 600 })).toBe(path.d)
})

test('of a link that leaves the area only what is near is drawn, on the same curve', () => {
  const path = linkPath(card(0, 0), card(20_000, 0))
  const [start, control, end] = numbersOf(pathWithin(path, { x: 5000, y: -2000, width: 3000, height: 4000 }))
  const [first, last] = [start?.[0] ?? 0, end?.[0] ?? 0]
  expect([first > 4000, first <= 5000, last >= 8000, last < 9000]).toEqual([true, true, true, true])
  const middle = { x: quadratic(first, control?.[0], last), y: quadratic(start?.[1], control?.[1], end?.[1]) }
  const nearest = Math.min(
    ...Array.from({ length: 4001 }, (_, step) => {
      const { x, y } = path.at(step / 4000)
      return Math.hypot(x - middle.x, y - middle.y)
    }),
  )
  expect(nearest).toBeLessThan(3)
})

test.for([
  { what: 'on its way', area: { x: 9990, y: 680, width: 20, height: 60 }, isCrossed: true },
  { what: 'at its end', area: { x: 19_980, y: 0, width: 40, height: 60 }, isCrossed: true },
  { what: 'inside its bend', area: { x: 9000, y: 30, width: 2000, height: 300 }, isCrossed: false },
  { what: 'beside it', area: { x: 0, y: 2000, width: 20_000, height: 300 }, isCrossed: false },
])('a long link is found in a small area $what: $isCrossed', ({ area, isCrossed }) => {
  expect(stretchesWithin(linkPath(card(0, 0), card(20_000, 0)).curve, area).length > 0).toBe(isCrossed)
})

test.for([1, 2, 3, 4])('no place of a link in an area is left out of its stretches (%i)', (turn) => {
  const path = linkPath(card(0, 0), card(3000 * Math.cos(turn), 3000 * Math.sin(turn)))
  const areas = [0.1, 0.15, 0.6, 1].map((share) => {
    const { x, y } = path.at(share)
    return { x: x - 120, y: y - 60, width: 200, height: 200 }
  })
  const stretches = joined(areas.flatMap((area) => stretchesWithin(path.curve, area)))
  for (const [index, { from, to }] of stretches.entries()) {
    expect(from).toBeLessThan(to)
    expect(from).toBeGreaterThan(stretches[index - 1]?.to ?? -1)
  }
  for (let step = 0; step <= 1000; step += 1) {
    const { x, y } = path.at(step / 1000)
    const isInArea = areas.some((area) => distanceTo(area, { x, y }) === 0)
    const isInStretch = stretches.some(({ from, to }) => from <= step / 1000 && step / 1000 <= to)
    if (isInArea) expect(isInStretch).toBe(true)
  }
  const share = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  expect(share).toBeLessThan(0.4)
})

function numbersOf(d: string): number[][] {
  return d
    .slice(1)
    .split(/[Q ]/)
    .map((pair) => pair.split(',').map(Number))
}

function quadratic(from = 0, control = 0, to = 0): number {
  return from / 4 + control / 2 + to / 4
}
