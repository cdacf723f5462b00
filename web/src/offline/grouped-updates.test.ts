import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { GroupedUpdates } from './grouped-updates'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const SERVER = 'server'

/** A document that somebody has open, and what of it is on the device. */
function open() {
  const doc = new Y.Doc()
  const kept = new Y.Doc()
  let writes = 0
  const grouped = new GroupedUpdates((update) => {
    writes += 1
    Y.applyUpdate(kept, update)
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => grouped.add(update, { isFromServer: origin === SERVER }))
  const set = (key: string, origin?: string) => doc.transact(() => doc.getMap('map').set(key, true), origin)
  return { grouped, set, writeCount: () => writes, keptKeys: () => Object.keys(kept.getMap('map').toJSON()) }
}

test('what is done here is written at once', () => {
  const { set, writeCount, keptKeys } = open()
  set('one')
  set('two')
  expect(keptKeys()).toEqual(['one', 'two'])
  expect(writeCount()).toBe(2)
})

test('what comes from the server in a short while is one write', () => {
  const { set, writeCount, keptKeys } = open()
  for (let change = 0; change < 40; change += 1) set(`${change}`, SERVER)
  expect(writeCount()).toBe(0)
  vi.advanceTimersByTime(1_000)
  expect(keptKeys()).toHaveLength(40)
  expect(writeCount()).toBe(1)
  set('later', SERVER)
  vi.advanceTimersByTime(1_000)
  expect(writeCount()).toBe(2)
})

test('what is done here never waits for what came before it, and brings it along', () => {
  const { set, writeCount, keptKeys } = open()
  set('theirs', SERVER)
  set('own')
  expect(keptKeys()).toEqual(['theirs', 'own'])
  vi.advanceTimersByTime(1_000)
  expect(writeCount()).toBe(1)
})

test('what waits is written when the page goes', () => {
  const { grouped, set, keptKeys } = open()
  set('theirs', SERVER)
  grouped.flush()
  expect(keptKeys()).toEqual(['theirs'])
})
