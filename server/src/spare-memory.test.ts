import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spareMemory } from './spare-memory'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.for([
  { title: 'many closed, and it is quiet', open: 10, steps: [100], collections: 1 },
  { title: 'few closed', open: 0, steps: [19], collections: 0 },
  { title: 'most are still open', open: 60, steps: [100], collections: 0 },
  { title: 'people leave for a while', open: 10, steps: [50, 50, 50], collections: 1 },
  { title: 'people never stop leaving', open: 10, steps: Array(12).fill(100), collections: 3 },
  { title: 'as many leave again later', open: 10, steps: [100, 0, 0, 100, 0], collections: 2 },
])('memory is collected when $title: $collections times', ({ open, steps, collections }) => {
  const collect = vi.fn()
  const rooms = { size: open, closed: 0 }
  const end = spareMemory(rooms, collect)
  for (const step of steps) {
    rooms.closed += step
    vi.advanceTimersByTime(1_000)
  }
  vi.advanceTimersByTime(60_000)
  end()
  expect(collect).toHaveBeenCalledTimes(collections)
})

test('the engine lets go of what nobody holds', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const rooms = { size: 0, closed: 0 }
  const end = spareMemory(rooms)
  const left = new WeakRef(Array.from({ length: 1_000 }, (_, i) => ({ i })))
  rooms.closed = 50
  vi.advanceTimersByTime(2_000)
  end()
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(left.deref()).toBeUndefined()
})
