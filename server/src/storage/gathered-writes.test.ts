import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GatheredWrites } from './gathered-writes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A storage that writes together what is asked in one turn, as all of ours do. */
function gather() {
  const written: string[][] = []
  const failures: unknown[] = []
  let turn: string[] = []
  const writes = new GatheredWrites((error) => failures.push(error))
  const note = (key: string, value: string) =>
    writes.note(key, async () => {
      if (turn.length === 0) {
        written.push(turn)
        queueMicrotask(() => {
          turn = []
        })
      }
      turn.push(value)
      if (value === 'bad') throw new Error('full')
    })
  return { writes, note, written, failures }
}

test('what is noted within a moment is written together, the last value of each key', async () => {
  const { note, written } = gather()
  note('brest', 'one')
  note('quimper', 'two')
  note('brest', 'three')
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(written).toEqual([['three', 'two']])
  note('brest', 'four')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(written).toEqual([['three', 'two'], ['four']])
})

test('flushing writes at once and once, and a failure keeps no other from being written', async () => {
  const { writes, note, written, failures } = gather()
  note('brest', 'bad')
  note('quimper', 'good')
  await writes.flush()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(written).toEqual([['bad', 'good']])
  expect(failures).toEqual([new Error('full')])
})
