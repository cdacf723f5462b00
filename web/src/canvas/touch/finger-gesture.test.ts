import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FingerGesture, openFingerGesture } from './finger-gesture'

const at = (id: number, x: number, y = 0) => ({ id, x, y })

let told: string[] = []
let gesture: FingerGesture

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  gesture = openFingerGesture(
    {
      onHold: ({ x }) => {
        told.push(`hold ${x}`)
        return x < 100
      },
      onMove: ({ x }) => told.push(`move ${x}`),
      onRelease: () => told.push('release'),
      onTwoFingerTap: ({ x }) => told.push(`tap ${x}`),
    },
    Date.now,
  )
})
afterEach(() => vi.useRealTimers())

test('a finger that rests holds what is under it, moves it and lets it go', () => {
  gesture.touch([at(1, 10)])
  expect(gesture.move([at(1, 14)])).toBe(false)
  vi.advanceTimersByTime(500)
  expect(gesture.move([at(1, 60)])).toBe(true)
  expect(gesture.lift([], Date.now())).toBe(true)
  expect(told).toEqual(['hold 10', 'move 60', 'release'])
})

test('a finger that pans, taps or rests on nothing holds nothing', () => {
  gesture.touch([at(1, 10)])
  gesture.move([at(1, 40)])
  vi.advanceTimersByTime(500)
  gesture.lift([], Date.now())

  gesture.touch([at(1, 10)])
  expect(gesture.lift([], Date.now())).toBe(false)
  vi.advanceTimersByTime(500)

  gesture.touch([at(1, 200)])
  vi.advanceTimersByTime(500)
  expect(gesture.move([at(1, 240)])).toBe(false)
  gesture.lift([], Date.now())
  expect(told).toEqual(['hold 200'])
})

test('two fingers for a moment are one tap between them', () => {
  gesture.touch([at(1, 10)])
  gesture.touch([at(1, 10), at(2, 50)])
  vi.advanceTimersByTime(100)
  expect(gesture.lift([at(1, 10)], Date.now())).toBe(true)
  expect(gesture.lift([], Date.now())).toBe(false)
  expect(told).toEqual(['tap 30'])
})

test.for([
  { title: 'two fingers that move', moved: 40, ms: 100 },
  { title: 'two fingers that stay', moved: 0, ms: 400 },
])('$title pinch', ({ moved, ms }) => {
  gesture.touch([at(1, 10)])
  gesture.touch([at(1, 10), at(2, 50)])
  gesture.move([at(1, 10), at(2, 50 + moved)])
  vi.advanceTimersByTime(ms)
  gesture.lift([at(1, 10)], Date.now())
  gesture.lift([], Date.now())
  expect(told).toEqual([])
})

test('a second finger lets go of what is held', () => {
  gesture.touch([at(1, 10)])
  vi.advanceTimersByTime(500)
  gesture.touch([at(1, 10), at(2, 50)])
  expect(gesture.move([at(1, 20), at(2, 50)])).toBe(false)
  expect(told).toEqual(['hold 10', 'release'])
})
