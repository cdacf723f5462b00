import { openMapDocument } from '@maillage/shared/document/map-document'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { author, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'
import { signal } from './test-storage'

let server: SyncTestServer
afterEach(() => server.stop())

const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const isUpdate = ({ kind }: { kind: string }) => kind === 'update'

async function storedMeta(): Promise<unknown> {
  return server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())
}

describe('a room', () => {
  test('is compacted and forgotten when the last one leaves', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const { change } = author()
    const client = server.connect('editor-1')
    await client.send(...[1, 2, 3, 4].map((value) => update(change(value))))
    await client.settled()
    client.close()

    await expect
      .poll(() => server.rooms.gauges())
      .toEqual({ rooms: 0, peers: 0, unsavedBytes: 0, unreadBytes: 0, failingRooms: 0 })
    expect(await storage.load(TERRITORY)).toMatchObject({ state: {}, updates: [] })
    expect(server.changes.at(-1)).toMatchObject({ counts: { actors: 0, links: 0 } })
  })

  test('rests in the storage when it is closed, and not before', async () => {
    const memory = openInMemoryMapStorage()
    const rested: string[] = []
    server = await startSyncServer({
      ...memory,
      async rest(territory) {
        rested.push(territory)
        // A newcomer waits for the end of it.
        expect(server.rooms.gauges()).toMatchObject({ rooms: 1, peers: 0 })
      },
    })
    const client = server.connect('editor-1')
    await client.send(update(author().change('a')))
    await client.settled()
    expect(rested).toEqual([])
    client.close()
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ rooms: 0 })
    expect(rested).toEqual([TERRITORY])
    expect(server.logged).toEqual([])
  })

  test('that is erased while it is closed does not rest the one that follows', async () => {
    const memory = openInMemoryMapStorage()
    const compacting = signal()
    const rested: string[] = []
    server = await startSyncServer({
      ...memory,
      compact: (...args) => compacting.promise.then(() => memory.compact(...args)),
      rest: async (territory) => void rested.push(territory),
    })
    const first = server.connect('editor-1')
    await first.send(update(author().change('a')))
    await first.settled()
    first.close()
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ peers: 0, rooms: 1 })
    server.rooms.disconnectTerritory(TERRITORY)
    const second = server.connect('editor-1')
    await second.settled()
    compacting.fire()
    await second.settled()
    expect(rested).toEqual([])
  })

  test('is compacted while people work in it', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const { change } = author()
    await storage.append(
      TERRITORY,
      Array.from({ length: 10_000 }, (_, i) => change(i)),
    )
    const client = server.connect('editor-1')
    await client.settled()
    await client.send(update(change('last')))

    await expect.poll(() => storage.load(TERRITORY), { timeout: 20_000 }).toMatchObject({ state: {}, updates: [] })
    expect(await storedMeta()).toEqual({ name: 'last' })
  })

  test('somebody who comes while it is being closed waits and finds everything', async () => {
    const memory = openInMemoryMapStorage()
    const compacting = signal()
    let loads = 0
    const load: typeof memory.load = (territory) => {
      loads += 1
      return memory.load(territory)
    }
    const storage = {
      ...memory,
      load,
      compact: (...args: Parameters<typeof memory.compact>) => compacting.promise.then(() => memory.compact(...args)),
    }
    server = await startSyncServer(storage)
    const first = server.connect('editor-1')
    await first.send(update(author().change('a')))
    await first.settled()
    first.close()
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ peers: 0, rooms: 1 })
    const second = server.connect('editor-2')
    await second.send(sync(SYNC_STEP.step1, Uint8Array.of(0)))
    expect(loads).toBe(1)

    compacting.fire()
    const answer = await second.hears(({ kind }) => kind === 'step2')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, answer.bytes)
    expect(doc.getMap('meta').toJSON()).toEqual({ name: 'a' })
    expect(loads).toBe(2)
  })

  test('a change of the server itself reaches everybody and the storage', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const client = server.connect('viewer-1')
    await client.settled()
    const size = await server.rooms.changeMap(TERRITORY, (map) => map.meta.set('a', 1))

    expect(size).toBe(1)
    const { bytes } = await client.hears(isUpdate)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    expect(openMapDocument(doc).meta.toJSON()).toEqual({ a: 1 })
    expect((await storage.load(TERRITORY)).updates).toHaveLength(1)
  })

  test('a change of the server itself that throws half-way leaves nothing', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const change = server.rooms.changeMap(TERRITORY, (map) => {
      map.meta.set('a', 1)
      throw new Error('half-way')
    })

    await expect(change).rejects.toThrow('half-way')
    expect(await storedMeta()).toEqual({})
  })

  test('a map that is erased is not written again', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const client = server.connect('editor-1')
    await client.send(update(author().change('a')))
    await client.settled()
    server.rooms.disconnectTerritory(TERRITORY)
    await storage.erase(TERRITORY)

    expect(await client.closed).toBe(4410)
    expect((await storage.load(TERRITORY)).updates).toEqual([])
  })

  test('a slow reader is sent away, to come back when it can', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const slow = server.connect('viewer-1')
    await slow.settled()
    slow.socket.pause()
    for (let i = 0; i < 30; i += 1) {
      const value = Array(6).fill(String(i).padEnd(10_000, '.'))
      await server.rooms.changeMap(TERRITORY, (map) => {
        map.doc.transact(() => {
          for (let key = 0; key < 15; key += 1) map.meta.set(`key ${key}`, value)
        })
      })
      // What comes in one turn goes out in one write.
      await new Promise((resolve) => setImmediate(resolve))
    }
    await expect.poll(() => server.counts.get('closed overloaded')).toBe(1)
    slow.socket.resume()

    expect(await slow.closed).toBe(1013)
  })
})
