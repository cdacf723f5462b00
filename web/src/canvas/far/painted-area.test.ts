import { expect, test } from 'vitest'
import { areaToPaint, isCovered, isStretchedTooFar } from './painted-area'

const stage = { width: 1000, height: 600 }
const map = { x: 0, y: 0, width: 20_000, height: 10_000 }
const at = (x: number, y: number, zoom: number) => ({ x: -x * zoom, y: -y * zoom, zoom, ...stage })

test('what is painted reaches beyond what is seen, and covers it until the camera is near its edge', () => {
  const painted = areaToPaint(at(5000, 3000, 0.5), map)
  expect(painted).toEqual({ x: 4400, y: 2640, width: 3200, height: 1920 })
  expect(isCovered(at(5300, 3000, 0.5), map, painted)).toBe(true)
  expect(isCovered(at(5500, 3000, 0.5), map, painted)).toBe(false)
})

test('a map that is seen whole is painted whole, and stays covered wherever it is moved', () => {
  const painted = areaToPaint(at(-5000, -5000, 0.03), map)
  expect(painted.width).toBeLessThan(30_000)
  expect(isCovered(at(-25_000, 4000, 0.03), map, painted)).toBe(true)
})

test('where there is no map there is nothing to paint', () => {
  const sight = at(90_000, 90_000, 0.5)
  expect(isCovered(sight, map, areaToPaint(sight, map))).toBe(true)
})

test.for([
  [0.2, 0.3, false],
  [0.2, 0.45, true],
  [0.45, 0.2, true],
] as const)('painted for a zoom of %d, at %d it is stretched too far: %s', ([painted, zoom, isTooFar]) => {
  expect(isStretchedTooFar(zoom, painted)).toBe(isTooFar)
})
