import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInProcessBus } from '../bus/in-process-bus'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import type { MapStorage } from '../storage/map-storage'
import { readAwareness } from './awareness-filter'
import {
  author,
  awareness,
  type SyncTestServer,
  startSyncServer,
  sync,
  TERRITORY,
  type TestClient,
} from './sync-test-server'

let storage: MapStorage
let servers: [SyncTestServer, SyncTestServer]

beforeEach(async () => {
  storage = openInMemoryMapStorage()
  const bus = openInProcessBus()
  const start = () => startSyncServer(storage, { bus: bus.connect() })
  servers = [await start(), await start()]
})
afterEach(() => Promise.all(servers.map((server) => server.stop())))

const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const ana = { user: { name: 'Ana', color: 1, role: 'editor' } }

async function connected(key: string, protocols: string[] = []): Promise<[TestClient, TestClient]> {
  const clients = servers.map((server) => server.connect(key, { protocols })) as [TestClient, TestClient]
  await Promise.all(clients.map((client) => client.settled()))
  return clients
}

test('what is written at one process arrives at the other, and is safe for both', async () => {
  const [here, there] = await connected('editor-1', [RECEIPTS_SUBPROTOCOL])
  const { doc, change, clockOf } = author()
  await here.send(update(change('a')), update(change('b')))
  const seen = new Y.Doc()
  await there.hears(({ kind, bytes }) => {
    if (kind === 'update') Y.applyUpdate(seen, bytes)
    return Y.encodeStateVector(seen).toString() === Y.encodeStateVector(doc).toString()
  })
  expect(seen.getMap('meta').get('name')).toBe('b')
  await there.hears(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) === 2)
  expect((await storage.load(TERRITORY)).updates).toHaveLength(2)
})

test('people at both processes who write at once end with one map, also after both have left', async () => {
  const [here, there] = await connected('editor-1')
  const authors = [author('here'), author('there')] as const
  for (let turn = 0; turn < 50; turn += 1) {
    await here.send(update(authors[0].change(turn)))
    await there.send(update(authors[1].change(turn)))
  }
  const whole = { here: 49, there: 49 }
  for (const server of servers) {
    await expect.poll(() => server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())).toEqual(whole)
  }
  here.close()
  there.close()
  for (const server of servers) await expect.poll(() => server.rooms.gauges().rooms).toBe(0)
  expect((await storage.load(TERRITORY)).updates).toEqual([])
  expect(await servers[0].rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())).toEqual(whole)
})

test('what both processes store in the same moment, one behind the other, is known to both', async () => {
  const [here, there] = await connected('editor-1')
  await Promise.all([here.send(update(author('here').change(1))), there.send(update(author('there').change(1)))])
  for (const server of servers) {
    await expect
      .poll(() => server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON()))
      .toEqual({ here: 1, there: 1 })
  }
})

test('somebody who goes from one process to the other with unsent work loses nothing', async () => {
  const [here] = await connected('editor-1')
  const { doc, change } = author()
  await here.send(update(change('a')))
  await here.settled()
  here.close()
  change('b')
  const [, there] = await connected('editor-1')
  const question = await there.hears(({ kind }) => kind === 'step1')
  await there.send(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc, question.bytes)))
  for (const server of servers) {
    await expect.poll(() => server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())).toEqual({ name: 'b' })
  }
})

test('people see each other, come later or leave', async () => {
  const [here, there] = await connected('editor-1')
  await here.send(awareness({ clientId: 7, clock: 1, state: ana }))
  const states = (client: TestClient) =>
    client.heard.filter(({ kind }) => kind === 'awareness').flatMap(({ bytes }) => readAwareness(bytes))
  await expect.poll(() => states(there).map(({ clientId }) => clientId)).toEqual([7])

  const late = servers[1].connect('viewer-1')
  await expect.poll(() => states(late).map(({ clientId }) => clientId)).toEqual([7])
  here.close()
  await expect.poll(() => states(late).at(-1)).toMatchObject({ clientId: 7, json: 'null' })
})

test('somebody who goes to the other process is not taken for gone', async () => {
  const [here, there] = await connected('editor-1')
  await here.send(awareness({ clientId: 7, clock: 1, state: ana }))
  const witness = servers[0].connect('viewer-1')
  await there.send(awareness({ clientId: 7, clock: 2, state: ana }))
  here.close()
  await expect
    .poll(() => {
      const known = new Map<number, { clock: number; json: string }>()
      const heard = witness.heard
        .filter(({ kind }) => kind === 'awareness')
        .flatMap(({ bytes }) => readAwareness(bytes))
      for (const entry of heard)
        if (entry.clock > (known.get(entry.clientId)?.clock ?? -1)) known.set(entry.clientId, entry)
      return [known.get(7)?.json.includes('Ana'), servers[0].rooms.online(TERRITORY)]
    })
    .toEqual([true, 1])
})

test('a link that is switched off is off everywhere', async () => {
  const [, there] = await connected('editor-1')
  servers[0].rooms.disconnectAccess(TERRITORY, 'access of editor-1')
  expect(await there.closed).toBe(4499)
})

test('a map that is erased is gone everywhere', async () => {
  const [here, there] = await connected('editor-1')
  servers[0].rooms.disconnectTerritory(TERRITORY)
  expect(await here.closed).toBe(4410)
  expect(await there.closed).toBe(4410)
})
