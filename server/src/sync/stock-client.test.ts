import { addActor, updateActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { readMap } from '@maillage/shared/document/read-map'
import { afterEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { SWEEP_MS } from './keep-alive'
import { type SyncTestServer, startSyncServer, TERRITORY } from './sync-test-server'

const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }
const open: { destroy(): void }[] = []
let server: SyncTestServer | undefined

afterEach(async () => {
  vi.useRealTimers()
  for (const provider of open.splice(0)) provider.destroy()
  await server?.stop()
  server = undefined
})

/** What any Yjs program has: nothing of ours, no option but the key. */
function openStockClient(url: string, key = 'editor-1', territory: string = TERRITORY) {
  const map = openMapDocument(new Y.Doc())
  const provider = new WebsocketProvider(url, territory, map.doc, {
    params: { key },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  open.push(provider)
  return { map, provider, synced: () => vi.waitFor(() => expect(provider.synced).toBe(true)) }
}

test('two stock clients see what the other does', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const [a, b] = [openStockClient(server.url), openStockClient(server.url, 'editor-2')]
  await Promise.all([a.synced(), b.synced()])

  const id = addActor(a.map, { name: 'Mission locale', type: 'mission-locale' }, [10, 20], author)
  await vi.waitFor(() => expect(readMap(b.map).actors).toHaveLength(1))
  updateActor(b.map, id, { name: 'Mission locale de Brest' }, author)
  await vi.waitFor(() => expect(readMap(a.map)).toEqual(readMap(b.map)))

  expect(readMap(a.map).actors).toMatchObject([{ name: 'Mission locale de Brest', position: [10, 20] }])
})

test('a map survives a restart of the server, and the stock clients come back', async () => {
  const storage = openInMemoryMapStorage()
  server = await startSyncServer(storage)
  const a = openStockClient(server.url)
  await a.synced()
  addActor(a.map, { name: 'CCAS', type: 'ccas' }, [0, 0], author)
  await vi.waitFor(async () => expect((await server?.rooms.readMap(TERRITORY))?.actors).toHaveLength(1))

  const { port } = server
  await server.stop()
  addActor(a.map, { name: 'Added without a server', type: 'ccas' }, [0, 0], author)
  server = await startSyncServer(storage, { port })
  const b = openStockClient(server.url)
  await b.synced()
  await vi.waitFor(() => expect(readMap(b.map).actors).toHaveLength(2), { timeout: 5_000 })

  expect(readMap(b.map)).toEqual(readMap(a.map))
})

test('a client whose changes a killed server lost brings them back', async () => {
  const storage = openInMemoryMapStorage()
  server = await startSyncServer(storage)
  const a = openStockClient(server.url)
  await a.synced()
  addActor(a.map, { name: 'CCAS', type: 'ccas' }, [0, 0], author)
  const { port } = server
  await server.kill()
  await storage.erase(TERRITORY)
  server = await startSyncServer(storage, { port })

  await vi.waitFor(async () => expect((await server?.rooms.readMap(TERRITORY))?.actors).toHaveLength(1), {
    timeout: 5_000,
  })
})

test('a stock viewer sees the map', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const a = openStockClient(server.url)
  await a.synced()
  addActor(a.map, { name: 'CCAS', type: 'ccas' }, [0, 0], author)
  const viewer = openStockClient(server.url, 'viewer-1')
  await viewer.synced()

  await vi.waitFor(() => expect(readMap(viewer.map)).toEqual(readMap(a.map)))
  expect(viewer.provider.wsconnected).toBe(true)
})

test('stock clients see each other', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const [a, b] = [openStockClient(server.url), openStockClient(server.url, 'viewer-2')]
  await Promise.all([a.synced(), b.synced()])
  a.provider.awareness.setLocalStateField('user', { name: 'Ana', color: 2, role: 'facilitator' })

  const seen = () => b.provider.awareness.getStates().get(a.map.doc.clientID)
  await vi.waitFor(() => expect(seen()).toEqual({ user: { name: 'Ana', color: 2, role: 'editor' } }))
  a.provider.disconnect()
  await vi.waitFor(() => expect(seen()).toBeUndefined())
  a.provider.connect()
  await vi.waitFor(() => expect(seen()).toEqual({ user: { name: 'Ana', color: 2, role: 'editor' } }))
})

test('a stock client that nobody says anything to stays connected', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  server = await startSyncServer(openInMemoryMapStorage())
  const a = openStockClient(server.url)
  const lost = vi.fn()
  a.provider.on('connection-close', lost)
  await a.synced()
  const clock = server.connect('viewer-clock')
  for (let passedMs = 0; passedMs < 120_000; passedMs += SWEEP_MS) {
    // Its clock is the real one, so that what it has heard last becomes older instead.
    a.provider.wsLastMessageReceived -= SWEEP_MS
    vi.advanceTimersByTime(SWEEP_MS)
    // Whatever was written meanwhile arrives, at either side.
    await clock.settled()
    await clock.settled()
  }

  expect(lost).not.toHaveBeenCalled()
  expect(a.provider.wsconnected).toBe(true)
})

test('an undo of a stock client with a deleted actor is no reason to refuse it', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const [a, b] = [openStockClient(server.url), openStockClient(server.url, 'editor-2')]
  await Promise.all([a.synced(), b.synced()])
  const undo = new Y.UndoManager([a.map.actors, a.map.positions])
  const id = addActor(a.map, { name: 'CCAS', type: 'ccas', themes: ['housing'] }, [0, 0], author)
  undo.stopCapturing()
  for (const x of [1, 2, 3, 4]) a.map.positions.set(id, [x, 0])
  a.map.actors.delete(id)
  undo.undo()
  undo.redo()
  undo.undo()
  await vi.waitFor(() => expect(readMap(b.map)).toEqual(readMap(a.map)))
  a.provider.disconnect()
  for (const x of [5, 6, 7, 8]) a.map.positions.set(id, [x, 0])
  undo.undo()
  addActor(a.map, { name: 'Added without a server', type: 'ccas' }, [0, 0], author)
  a.provider.connect()

  await vi.waitFor(() => expect(b.map.doc.toJSON()).toEqual(a.map.doc.toJSON()))
  expect(a.provider.wsconnected).toBe(true)
})
