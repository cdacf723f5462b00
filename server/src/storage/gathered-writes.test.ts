import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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

test('what was written is not kept', async () => {
  const { writes } = gather()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const results: WeakRef<object>[] = []
  for (let time = 0; time < 3; time += 1) {
    writes.note('brest', async () => {
      const result = {}
      results.push(new WeakRef(result))
      return result as unknown as undefined
    })
    await writes.flush()
  }
  vi.useRealTimers()
  await new Promise((resolve) => setImmediate(resolve))
  collect()
  expect(results.map((result) => result.deref())).toEqual([undefined, undefined, undefined])
  await writes.flush()
})
