import { openMapDocument } from '@maillage/shared/document/map-document'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { OutgoingChanges } from './outgoing-changes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MANY = 1_200
/** What so many values of a thousand letters come to. */
const SLICES = 5

/** The state vector of an empty document. */
const NOTHING = Y.encodeStateVector(new Y.Doc())

/** Somebody with a map, and a server that stores what it is sent when the test says so. */
function meet() {
  const map = openMapDocument()
  const server = openMapDocument().doc
  const sent: { readonly step: number; readonly bytes: number; readonly atMs: number }[] = []
  const outgoing = new OutgoingChanges({
    now: () => performance.now(),
    since: (stateVector) => Y.encodeStateAsUpdate(map.doc, stateVector),
    send(step, update) {
      sent.push({ step, bytes: update.length, atMs: performance.now() })
      Y.applyUpdate(server, update)
      expect(server.store.pendingStructs).toBeNull()
    },
  })
  const add = (count: number) => {
    map.doc.transact(() => {
      for (let index = 0; index < count; index += 1) map.meta.set(`${index}`, 'a'.repeat(1_000))
    })
  }
  const store = () => outgoing.stored(Y.decodeStateVector(Y.encodeStateVector(server)))
  return { map, server, sent, outgoing, add, store, whole: () => Y.encodeStateAsUpdate(map.doc) }
}

test('a change goes at once and as it is', () => {
  const { map, sent, outgoing, add } = meet()
  map.doc.on('update', (update: Uint8Array) => outgoing.tell(update))
  for (let change = 0; change < 3; change += 1) add(1)
  expect(sent.map(({ step }) => step)).toEqual([SYNC_STEP.update, SYNC_STEP.update, SYNC_STEP.update])
})

test.for(['tell', 'answer'] as const)(
  'what is too large to %s goes in slices, each when the one before is stored',
  (how) => {
    const { map, server, sent, outgoing, add, store, whole } = meet()
    add(MANY)
    if (how === 'tell') outgoing.tell(whole())
    else outgoing.answer(NOTHING)
    for (let slices = 1; slices <= SLICES; slices += 1) {
      expect(sent).toHaveLength(slices)
      outgoing.stored(new Map())
      expect(sent).toHaveLength(slices)
      store()
    }
    expect(server.toJSON()).toEqual(map.doc.toJSON())
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(300_000)
    store()
    expect(sent).toHaveLength(SLICES)
  },
)

test('what is changed meanwhile follows the slices as one change', () => {
  const { map, server, sent, outgoing, add, store } = meet()
  add(MANY)
  outgoing.answer(NOTHING)
  map.doc.on('update', (update: Uint8Array) => outgoing.tell(update))
  for (let change = 0; change < 3; change += 1) add(1)
  for (let slice = 0; slice < SLICES; slice += 1) store()
  expect(sent.map(({ step }) => step)).toEqual([...Array(SLICES).fill(SYNC_STEP.step2), SYNC_STEP.update])
  expect(server.toJSON()).toEqual(map.doc.toJSON())
})

test('what the copy on this device brings is told as far as the server lacks it, and not before it has asked', () => {
  const { map, server, sent, outgoing, add, whole } = meet()
  add(MANY)
  Y.applyUpdate(server, whole())
  map.meta.set('typed offline', true)
  outgoing.tellLoaded()
  expect(sent).toEqual([])
  outgoing.answer(Y.encodeStateVector(server))
  expect(sent.map(({ step }) => step)).toEqual([SYNC_STEP.step2])
  map.meta.set('in another tab', true)
  outgoing.tellLoaded()
  expect(sent).toHaveLength(2)
  expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(200)
  expect(server.toJSON()).toEqual(map.doc.toJSON())
})

test('a server that asks again hears everything again, and one after a lost connection too', () => {
  const { map, server, sent, outgoing, add, store } = meet()
  add(MANY)
  outgoing.answer(NOTHING)
  store()
  outgoing.answer(Y.encodeStateVector(server))
  expect(sent).toHaveLength(3)
  outgoing.reset()
  store()
  expect(sent).toHaveLength(3)
  outgoing.answer(Y.encodeStateVector(server))
  for (let slice = 0; slice < SLICES; slice += 1) store()
  expect(server.toJSON()).toEqual(map.doc.toJSON())
})

test('no more goes than a connection may say', async () => {
  const { map, server, sent, outgoing, add, store, whole } = meet()
  add(5_000)
  const all = whole()
  outgoing.answer(NOTHING)
  for (let atMs = 0; atMs < 30_000; atMs += 100) {
    store()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(server.toJSON()).toEqual(map.doc.toJSON())
  let told = 0
  for (const { bytes, atMs } of sent) {
    told += bytes
    expect(told).toBeLessThan((4 << 20) + (atMs - (sent[0]?.atMs ?? 0)) * 256)
  }
  expect(told).toBeGreaterThanOrEqual(all.length)
})
