import { openMapDocument } from '@maillage/shared/document/map-document'
import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { author, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'
import { disturb, FULL_DISK, LOST_DISK, signal } from './test-storage'

let server: SyncTestServer
afterEach(() => server.stop())

const receipts = { protocols: [RECEIPTS_SUBPROTOCOL] }
const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const isUpdate = ({ kind }: { kind: string }) => kind === 'update'

async function storedMeta(): Promise<unknown> {
  return server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())
}

describe('a storage that fails', () => {
  test('there is no receipt until it recovers, and nothing is lost', async () => {
    const storage = disturb(openInMemoryMapStorage())
    server = await startSyncServer(storage)
    const { change, clockOf } = author()
    const writer = server.connect('editor-1', receipts)
    await writer.settled()
    storage.failure = LOST_DISK
    await writer.send(update(change('a')), update(change('b')))
    const witness = server.connect('viewer-1')
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ failingRooms: 1 })
    expect(server.rooms.isFailing(TERRITORY)).toBe(true)
    await witness.settled()
    expect(writer.heard.filter(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) > 0)).toEqual([])
    await expect(server.rooms.changeMap(TERRITORY, (map) => map.meta.set('c', 1))).rejects.toThrow(
      'storage-unavailable',
    )

    storage.failure = undefined
    await writer.hears(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) === 2)
    expect((await storage.load(TERRITORY)).updates).toHaveLength(2)
    expect(server.rooms.gauges()).toMatchObject({ failingRooms: 0, unsavedBytes: 0 })
    expect(server.rooms.isFailing(TERRITORY)).toBe(false)
  })

  test('a change that comes while an earlier one is tried again is stored too', async () => {
    const storage = disturb(openInMemoryMapStorage())
    let appends = 0
    const append: typeof storage.append = (territory, updates) => {
      appends += 1
      return storage.append(territory, updates)
    }
    server = await startSyncServer({ ...storage, append })
    const { change, clockOf } = author()
    const writer = server.connect('editor-1', receipts)
    await writer.settled()
    storage.failure = LOST_DISK
    await writer.send(update(change('a')))
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ failingRooms: 1 })
    const release = storage.hold()
    storage.failure = undefined
    await expect.poll(() => appends).toBe(2)
    await writer.send(update(change('b')))
    await expect.poll(() => server.counts.get('updates')).toBe(2)
    release()

    await writer.hears(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) === 2)
    expect(server.rooms.gauges()).toMatchObject({ failingRooms: 0, unsavedBytes: 0 })
  })

  test('a full disk refuses changes and serves readers; then the changes come back', async () => {
    const storage = disturb(openInMemoryMapStorage())
    server = await startSyncServer(storage)
    const { doc, change } = author()
    const writer = server.connect('editor-1')
    await writer.settled()
    storage.failure = FULL_DISK
    await writer.send(update(change('a')))
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ failingRooms: 1 })
    await writer.send(update(change('b')))
    expect(await writer.closed).toBe(4503)
    const again = server.connect('editor-1')
    await again.settled()
    expect(again.heard.filter(({ kind }) => kind === 'step1')).toEqual([])

    storage.failure = undefined
    const question = await again.hears(({ kind }) => kind === 'step1')
    await again.send(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc, question.bytes)))
    await again.settled()
    expect(await storedMeta()).toEqual({ name: 'b' })
  })

  test('a map that cannot be loaded sends people away for now', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer({ ...storage, load: () => Promise.reject(new Error('lost')) })
    const client = server.connect('editor-1')

    expect(await client.closed).toBe(1011)
    expect(server.rooms.gauges()).toMatchObject({ rooms: 0 })
  })

  test('a lost piece of the log keeps what builds on it waiting until somebody brings it', async () => {
    const storage = openInMemoryMapStorage()
    const { doc, change } = author()
    const [first, second] = [change('a'), change('b')]
    await storage.append(TERRITORY, [second])
    server = await startSyncServer(storage)
    expect(await storedMeta()).toEqual({})
    expect(server.damages).toEqual([{ bytes: 0, places: [] }])
    const client = server.connect('editor-1')
    await client.send(update(first))
    await client.settled()

    expect(await storedMeta()).toEqual(doc.getMap('meta').toJSON())
    client.close()
    await expect.poll(() => server.rooms.gauges()).toMatchObject({ rooms: 0 })
    expect(await storage.load(TERRITORY)).toMatchObject({ state: {}, updates: [] })
    server.damages.length = 0
    expect(await storedMeta()).toEqual({ name: 'b' })
    expect(server.damages).toEqual([])
  })

  test('what cannot be read is told before anybody comes in, and the rest is served', async () => {
    const memory = openInMemoryMapStorage()
    await memory.append(TERRITORY, [author().change('a')])
    const load: typeof memory.load = async (territory) => ({
      ...(await memory.load(territory)),
      damage: [
        { kind: 'middle', place: '0.log@25', bytes: 40 },
        { kind: 'end', place: '1.log@5', bytes: 2 },
      ],
    })
    server = await startSyncServer({ ...memory, load })
    const client = server.connect('viewer-1')
    await client.settled()

    expect(server.damages).toEqual([{ bytes: 42, places: ['middle 0.log@25', 'end 1.log@5'] }])
    expect(await storedMeta()).toEqual({ name: 'a' })
  })

  test('damage that cannot be recorded keeps nobody out', async () => {
    const storage = openInMemoryMapStorage()
    await storage.append(TERRITORY, [new Uint8Array([9, 9, 9])])
    server = await startSyncServer(storage, { onDamage: () => Promise.reject(new Error('full')) })
    await server.connect('editor-1').settled()

    expect(server.damages).toEqual([{ bytes: 0, places: ['unreadable updates 1'] }])
    expect(server.logged.map((line) => line.split(':')[0])).toEqual([
      'a stored update is no update',
      'the damage of a map was not recorded',
    ])
  })
})

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

    await expect.poll(() => storage.load(TERRITORY)).toMatchObject({ state: {}, updates: [] })
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
