import { newId } from '@maillage/shared/map/ids'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { updateOf } from '../gate/hostile-updates'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import type { MapStorage } from '../storage/map-storage'
import { type ConnectOptions, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'
import { signal } from './test-storage'

let storage: MapStorage
let loads: string[]
let server: SyncTestServer
beforeEach(async () => {
  const memory = openInMemoryMapStorage()
  loads = []
  storage = {
    ...memory,
    load: (territory) => {
      loads.push(territory)
      return memory.load(territory)
    },
  }
  server = await startSyncServer(storage, { epoch: 3 })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

describe('at the door', () => {
  test.for<{ what: string; key: string; options: ConnectOptions; code: number }>([
    { what: 'no key', key: '', options: {}, code: 4401 },
    { what: 'a wrong key', key: 'wrong-1', options: {}, code: 4401 },
    { what: 'an unknown territory', key: 'editor-1', options: { territory: newId() }, code: 4401 },
    { what: 'something that is no territory', key: 'editor-1', options: { territory: '__proto__' }, code: 4401 },
    {
      what: 'the private document, for somebody who may not edit',
      key: 'contributor-1',
      options: { territory: `${TERRITORY}.private` },
      code: 4403,
    },
    { what: 'an old copy', key: 'editor-1', options: { protocols: ['epoch.2'] }, code: 4410 },
  ])('$what: $code, and nothing is opened', async ({ key, options, code }) => {
    const client = server.connect(key, options)
    await client.send(sync(SYNC_STEP.step1, Uint8Array.of(0)))

    expect(await client.closed).toBe(code)
    expect(client.heard).toEqual([])
    expect(loads).toEqual([])
    expect(server.rooms.gauges()).toMatchObject({ rooms: 0 })
  })

  test.for<{ what: string; key: string; options: ConnectOptions }>([
    { what: 'a program without an origin', key: 'viewer-1', options: {} },
    { what: 'a key as a subprotocol', key: '', options: { protocols: ['key.viewer-1', 'epoch.3'] } },
    { what: 'an allowed origin', key: 'viewer-1', options: { origin: 'https://allowed.example' } },
    { what: 'a current copy', key: 'viewer-1', options: { protocols: ['epoch.3'] } },
  ])('$what comes in', async ({ key, options }) => {
    const client = server.connect(key, options)
    await client.settled()

    expect(client.socket.protocol === '' || options.protocols?.includes(client.socket.protocol)).toBe(true)
  })

  test('a page of this host comes in, one of another host does not', async () => {
    const own = server.connect('viewer-1', { origin: `http://127.0.0.1:${server.port}` })
    await own.settled()
    const foreign = server.connect('viewer-1', { origin: 'https://evil.example' })

    await expect(foreign.opened).rejects.toThrow('403')
    await expect(server.connect('viewer-1', { origin: 'null' }).opened).rejects.toThrow('403')
  })

  test('another path is not found', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/other`)

    expect(await new Promise((resolve) => socket.once('error', resolve))).toMatchObject({
      message: expect.stringContaining('404'),
    })
  })

  test('what somebody says before the map is there is heard', async () => {
    const client = server.connect('editor-1')
    await client.send(
      sync(
        SYNC_STEP.update,
        updateOf((doc) => doc.getMap('meta').set('a', 1)),
      ),
    )
    await client.settled()

    expect(server.counts.get('updates')).toBe(1)
  })

  test('somebody who says nothing is sent away after five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const client = server.connect('editor-1')
    await client.hears(({ kind }) => kind === 'step1')
    vi.advanceTimersByTime(5_001)

    expect(await client.closed).toBe(4508)
  })
})

describe('access links', () => {
  test('one that is revoked closes its connections, and no others', async () => {
    const [revoked, other] = [server.connect('editor-1'), server.connect('editor-2')]
    await Promise.all([revoked.settled(), other.settled()])
    expect(server.rooms.online(TERRITORY)).toBe(2)
    expect(server.rooms.online(TERRITORY, 'access of editor-1')).toBe(1)
    server.rooms.disconnectAccess(TERRITORY, 'access of editor-1')

    expect(await revoked.closed).toBe(4499)
    await other.settled()
    expect(server.rooms.online(TERRITORY)).toBe(1)
  })

  test('one that is revoked while somebody is on the way in keeps them out', async () => {
    const [begun, loading] = [signal(), signal()]
    const slow = await startSyncServer({
      ...storage,
      async load(territory) {
        begun.fire()
        await loading.promise
        return storage.load(territory)
      },
    })
    const client = slow.connect('editor-1')
    await begun.promise
    slow.rooms.disconnectAccess(TERRITORY, 'access of editor-1')
    loading.fire()

    expect(await client.closed).toBe(4499)
    await slow.stop()
  })
})

test('a restart sends everybody away for a moment', async () => {
  const client = server.connect('editor-1')
  await client.send(
    sync(
      SYNC_STEP.update,
      updateOf((doc) => doc.getMap('meta').set('a', 1)),
    ),
  )
  await client.settled()
  const isTidy = await server.rooms.shutdown({ deadlineMs: 1_000 })

  expect(isTidy).toBe(true)
  expect(await client.closed).toBe(1012)
  expect(await storage.load(TERRITORY)).toMatchObject({ state: {}, updates: [] })
  expect(await server.connect('editor-1').closed).toBe(1012)
})

test('a bug ends the connection that met it, and is logged', async () => {
  const [client, other] = [server.connect('editor-1'), server.connect('editor-2')]
  await other.settled()
  await client.settled()
  vi.spyOn(Buffer, 'byteLength').mockImplementationOnce(() => {
    throw new Error('a bug')
  })
  await client.send(Uint8Array.of(1, 6, 1, 1, 1, 2, 0x7b, 0x7d))

  expect(await client.closed).toBe(1011)
  await other.settled()
  expect(server.logged).toHaveLength(1)
})
