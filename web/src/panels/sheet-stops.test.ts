import { expect, test } from 'vitest'
import { nearestStop, neighbourStop, nextStop, type SheetStop } from './sheet-stops'

test.for([
  { height: 40, stop: 'peek' },
  { height: 200, stop: 'peek' },
  { height: 260, stop: 'half' },
  { height: 400, stop: 'half' },
  { height: 650, stop: 'full' },
])('a sheet let go at $height of 700 stops at $stop', ({ height, stop }) => {
  expect(nearestStop(height, 700)).toBe(stop)
})

test('presses draw the sheet up step by step, then down', () => {
  const stops: SheetStop[] = ['peek']
  for (let press = 0; press < 3; press += 1) stops.push(nextStop(stops.at(-1) ?? 'peek'))
  expect(stops).toEqual(['peek', 'half', 'full', 'peek'])
})

test('arrows stop at the ends', () => {
  expect(neighbourStop('full', 'up')).toBe('full')
  expect(neighbourStop('peek', 'down')).toBe('peek')
  expect(neighbourStop('half', 'down')).toBe('peek')
})
