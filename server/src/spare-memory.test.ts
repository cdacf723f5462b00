import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spareMemory } from './spare-memory'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('memory is collected once when most rooms have closed and it has become quiet', () => {
  const collect = vi.fn()
  let rooms = 0
  const end = spareMemory(() => rooms, collect)
  const wait = (seconds: number) => vi.advanceTimersByTime(1_000 * seconds)
  wait(5)
  rooms = 100
  wait(5)
  rooms = 40
  wait(5)
  expect(collect).toHaveBeenCalledTimes(0)
  rooms = 20
  wait(5)
  expect(collect).toHaveBeenCalledTimes(1)
  rooms = 0
  wait(60)
  expect(collect).toHaveBeenCalledTimes(2)
  rooms = 5
  wait(5)
  rooms = 0
  wait(60)
  expect(collect).toHaveBeenCalledTimes(2)
  end()
})
