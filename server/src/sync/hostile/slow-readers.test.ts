import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../../limits'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { type SyncTestServer, startSyncServer, sync, type TestClient } from '../sync-test-server'
import { usedBytes } from './message-watch'

let server: SyncTestServer
afterEach(() => server.stop())

const AS_FAST_AS_ONE_LIKES = { bytesPerSecond: 1 << 30, byteBurst: 1 << 30, messagesPerSecond: 10_000 }
const TURNS = 100
const CHANGES_A_TURN = 8
const TEXTS = Array<string>(6).fill('x'.repeat(10_000))
const MEGABYTE = 1 << 20

test('four who stop reading are sent away and cost little memory, while another hears all of 48 MB', async () => {
  server = await startSyncServer(openInMemoryMapStorage(), { limits: AS_FAST_AS_ONE_LIKES })
  const slow = Array.from({ length: 4 }, (_, index) => server.connect(`viewer-${index}`))
  const [writer, reader] = [server.connect('editor-writer'), server.connect('viewer-reader')]
  for (const client of [...slow, writer, reader]) await client.settled()
  for (const { socket } of slow) socket.pause()
  const [written, read] = [new Y.Doc(), new Y.Doc()]

  const before = usedBytes()
  let codes: readonly number[] | undefined
  let [mostUnread, mostUsed] = [0, 0]
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await writer.send(...Array.from({ length: CHANGES_A_TURN }, () => change(written, turn)))
    await Promise.all([writer.settled(), reader.settled()])
    mostUnread = Math.max(mostUnread, server.rooms.gauges().unreadBytes)
    takeAll(reader, read)
    if (server.counts.get('closed overloaded') === slow.length) codes ??= await findOutWhy(slow)
    for (const { heard } of [writer, ...slow]) heard.length = 0
    mostUsed = Math.max(mostUsed, usedBytes() - before)
  }

  expect(codes).toEqual([1013, 1013, 1013, 1013])
  expect(server.counts.get('limit stuckReaderBytes')).toBe(4)
  expect(mostUnread).toBeLessThan(4 * (DEFAULT_LIMITS.stuckReaderBytes + MEGABYTE))
  // What all of them wait for is there once.
  expect(mostUsed).toBeLessThan(2 * DEFAULT_LIMITS.stuckReaderBytes + 8 * MEGABYTE)
  expect(turnOf(read)).toBe(TURNS)
  expect(Y.encodeStateVector(read)).toEqual(Y.encodeStateVector(written))
}, 60_000)

/** 60 kB over the 60 kB before. */
function change(doc: Y.Doc, turn: number): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('meta').set('turn', [turn, ...TEXTS])
  return sync(SYNC_STEP.update, Y.encodeStateAsUpdate(doc, before))
}

/** They read again, and the end of it is why they were sent away. */
function findOutWhy(clients: readonly TestClient[]): Promise<number[]> {
  for (const { socket } of clients) socket.resume()
  return Promise.all(clients.map(({ closed }) => closed))
}

function takeAll(reader: TestClient, doc: Y.Doc): void {
  for (const { kind, bytes } of reader.heard.splice(0)) {
    if (kind === 'update' || kind === 'step2') Y.applyUpdate(doc, bytes)
  }
}

function turnOf(doc: Y.Doc): unknown {
  const value = doc.getMap('meta').get('turn')
  return Array.isArray(value) ? value[0] : undefined
}
