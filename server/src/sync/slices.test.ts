import { addActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { sliceUpdate } from '@maillage/shared/document/slice-update'
import { LIMITS, RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { allUpdates } from '../storage/map-storage'
import { type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'

let server: SyncTestServer
afterEach(() => server.stop())

const ana = { name: 'Ana', at: '2026-11-20T10:00:00.000Z' }

/** Weeks of work without a connection: several times as much as one message may be. */
function longAway() {
  const map = openMapDocument()
  map.doc.transact(() => {
    for (let index = 0; index < 4_500; index += 1) {
      addActor(map, { name: `Association ${index}`, type: 'aci', description: 'é'.repeat(250) }, [index, 0], ana)
    }
  })
  return { map, all: Y.encodeStateAsUpdate(map.doc) }
}

test('what is more than a message may be comes in slices, all of it is stored, and others get it', {
  timeout: 60_000,
}, async () => {
  const storage = openInMemoryMapStorage()
  server = await startSyncServer(storage)
  const { map, all } = longAway()
  expect(all.length).toBeGreaterThan(3 * LIMITS.frameBytes)
  const client = server.connect('editor-1', { protocols: [RECEIPTS_SUBPROTOCOL] })
  await client.settled()
  for (const { update, ends } of sliceUpdate(all, LIMITS.frameBytes / 4)) {
    await client.send(sync(SYNC_STEP.step2, update))
    await client.hears(({ kind, bytes }) => {
      if (kind !== 'receipt') return false
      const stored = Y.decodeStateVector(bytes)
      return [...ends].every(([author, end]) => (stored.get(author) ?? 0) >= end)
    })
  }

  const kept = openMapDocument()
  for (const update of allUpdates(await storage.load(TERRITORY))) Y.applyUpdate(kept.doc, update)
  expect(kept.doc.toJSON()).toEqual(map.doc.toJSON())
  expect(client.heard.filter(({ kind }) => kind === 'step1')).toHaveLength(1)

  const newcomer = server.connect('viewer-1')
  await newcomer.settled()
  const told = newcomer.heard.filter(({ kind }) => kind === 'update' || kind === 'step2').map(({ bytes }) => bytes)
  const read = openMapDocument()
  for (const update of told) Y.applyUpdate(read.doc, update)
  expect(read.doc.toJSON()).toEqual(map.doc.toJSON())
  expect(Math.max(...told.map(({ length }) => length))).toBeGreaterThan(LIMITS.frameBytes)
})

test('as one message it is refused', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const client = server.connect('editor-1')
  await client.settled()
  await client.send(sync(SYNC_STEP.step2, longAway().all))
  expect(await client.closed).toBe(1009)
})
