import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { author, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'
import { disturb, FULL_DISK, LOST_DISK } from './test-storage'

let server: SyncTestServer
afterEach(() => server.stop())

const receipts = { protocols: [RECEIPTS_SUBPROTOCOL] }
const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)

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
