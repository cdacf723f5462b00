import { addContact, readContacts, removeContacts } from '@maillage/shared/document/contacts'
import { openPrivateDocument } from '@maillage/shared/document/private-document'
import { ActorId, privateDocumentOf } from '@maillage/shared/map/ids'
import { ROLES } from '@maillage/shared/protocol/roles'
import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openInProcessBus } from '../bus/in-process-bus'
import { updateOf } from '../gate/hostile-updates'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { allUpdates, type MapStorage } from '../storage/map-storage'
import { awareness, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'

const PRIVATE = privateDocumentOf(TERRITORY)
const ana = { name: 'Ana', at: '2026-11-22T10:00:00.000Z' }
const CPAM = ActorId.parse('cpam')
const NAME = 'Awa Diallo'

let storage: MapStorage
let server: SyncTestServer
beforeEach(async () => {
  storage = openInMemoryMapStorage()
  server = await startSyncServer(storage, { epoch: 3 })
})
afterEach(() => server.stop())

const add = () =>
  server.rooms.changePrivate(TERRITORY, (document) => addContact(document, { actor: CPAM, name: NAME }, ana))
const asking = sync(SYNC_STEP.step1, Uint8Array.of(0))
const privateUpdate = (write: (doc: Y.Doc) => void) => sync(SYNC_STEP.update, updateOf(write))
const namesIn = (updates: readonly Uint8Array[]) => {
  const document = openPrivateDocument()
  for (const update of updates) Y.applyUpdate(document.doc, update)
  return readContacts(document).map(({ name }) => name)
}

describe('who comes in', () => {
  test.for<{ key: string; code: number | undefined }>([
    ...ROLES.map((role) => ({
      key: `${role}-1`,
      code: role === 'facilitator' || role === 'editor' ? undefined : 4403,
    })),
    { key: '', code: 4401 },
    { key: 'wrong-1', code: 4401 },
  ])('with the key "$key": $code', async ({ key, code }) => {
    await add()
    const client = server.connect(key, { territory: PRIVATE })
    if (code === undefined) {
      await client.settled()
      return
    }
    await client.send(asking)
    expect(await client.closed).toBe(code)
    expect(client.heard).toEqual([])
  })

  test.for([
    { what: 'that of an unknown territory', territory: 'brestmetropole02.private', protocols: [], code: 4401 },
    { what: 'one that no territory has', territory: `${PRIVATE}.private`, protocols: [], code: 4401 },
    { what: 'an old copy', territory: PRIVATE, protocols: ['epoch.2'], code: 4410 },
  ])('$what: $code', async ({ territory, protocols, code }) => {
    expect(await server.connect('editor-1', { territory, protocols }).closed).toBe(code)
  })
})

test('a stock client writes and reads it', async () => {
  const docs = [new Y.Doc(), new Y.Doc()]
  const providers = docs.map(
    (doc) =>
      new WebsocketProvider(server.url, PRIVATE, doc, {
        params: { key: 'editor-1' },
        disableBc: true,
        WebSocketPolyfill: WebSocket as never,
      }),
  )
  const [first, second] = docs.map((doc) => openPrivateDocument(doc))
  await expect.poll(() => providers.every(({ synced }) => synced)).toBe(true)
  if (first) addContact(first, { actor: CPAM, name: NAME, phone: '06 12 34 56 78' }, ana)
  await expect.poll(() => second && readContacts(second)).toMatchObject([{ name: NAME, phone: '06 12 34 56 78' }])
  for (const provider of providers) provider.destroy()
})

test('what is written there nobody hears on the map, not even that something was', async () => {
  const viewer = server.connect('viewer-1')
  const editor = server.connect('editor-1')
  await Promise.all([viewer.settled(), editor.settled()])
  const heard = [viewer, editor].map((client) => client.heard.length)
  const writer = server.connect('editor-2', { territory: PRIVATE })
  await writer.send(privateUpdate((doc) => void addContact(openPrivateDocument(doc), { actor: CPAM, name: NAME }, ana)))
  await writer.settled()

  expect([viewer, editor].map((client) => client.heard.length)).toEqual(heard)
  expect(await server.rooms.readMap(TERRITORY)).toMatchObject({ actors: [] })
  expect((await server.rooms.readPrivate(TERRITORY)).contacts.map(({ name }) => name)).toEqual([NAME])
  await server.rooms.shutdown({ deadlineMs: 2_000 })
  expect(server.changes).toEqual([])
})

test('a change is acknowledged, survives a kill, and the map beside it stays empty', async () => {
  const client = server.connect('editor-1', { territory: PRIVATE, protocols: [RECEIPTS_SUBPROTOCOL] })
  await client.send(privateUpdate((doc) => void addContact(openPrivateDocument(doc), { actor: CPAM, name: NAME }, ana)))
  await client.hears(({ kind, bytes }) => kind === 'receipt' && Y.decodeStateVector(bytes).size > 0)
  await server.kill()

  expect(namesIn(allUpdates(await storage.load(PRIVATE)))).toEqual([NAME])
  expect(allUpdates(await storage.load(TERRITORY))).toEqual([])
})

test('those who write there see each other', async () => {
  const [here, there] = ['editor-1', 'editor-2'].map((key) => server.connect(key, { territory: PRIVATE }))
  await Promise.all([here?.settled(), there?.settled()])
  await here?.send(awareness({ clientId: 7, clock: 1, state: { user: { name: 'Ana', color: 1 } } }))
  expect((await there?.hears(({ kind }) => kind === 'awareness'))?.bytes.length).toBeGreaterThan(0)
})

describe('what does not belong there is refused', () => {
  test.for<{ what: string; write: (doc: Y.Doc) => void; document: string }>([
    { what: 'an actor', write: (doc) => doc.getMap('actors').set('a', new Y.Map()), document: PRIVATE },
    { what: 'a contact that is no map', write: (doc) => doc.getMap('contacts').set('a', NAME), document: PRIVATE },
    {
      what: 'a contact with a map inside',
      write: (doc) => doc.getMap<Y.Map<unknown>>('contacts').set('a', new Y.Map([['tags', new Y.Map()]])),
      document: PRIVATE,
    },
    {
      what: 'a telephone number of 41 characters',
      write: (doc) => doc.getMap<Y.Map<unknown>>('contacts').set('a', new Y.Map([['phone', '1'.repeat(41)]])),
      document: PRIVATE,
    },
    {
      what: 'notes of a view without end',
      write: (doc) => doc.getMap<Y.Map<unknown>>('viewNotes').set('v', new Y.Map([['text', 'n'.repeat(10_001)]])),
      document: PRIVATE,
    },
    {
      what: 'notes of a view on the map',
      write: (doc) => doc.getMap('viewNotes').set('v', new Y.Map()),
      document: TERRITORY,
    },
    { what: 'a contact on the map', write: (doc) => doc.getMap('contacts').set('a', new Y.Map()), document: TERRITORY },
  ])('$what', async ({ write, document }) => {
    const client = server.connect('editor-1', { territory: document })
    await client.send(privateUpdate(write))
    expect(await client.closed).toBe(4422)
  })
})

describe('what ends a territory ends both documents', () => {
  test('a revoked link', async () => {
    const clients = [
      server.connect('editor-1'),
      server.connect('editor-1', { territory: PRIVATE }),
      server.connect('editor-2', { territory: PRIVATE }),
    ]
    await Promise.all(clients.map((client) => client.settled()))
    server.rooms.disconnectAccess(TERRITORY, 'access of editor-1')
    expect(await Promise.all(clients.slice(0, 2).map(({ closed }) => closed))).toEqual([4499, 4499])
    await clients[2]?.settled()
  })

  test('an erasure', async () => {
    const clients = [server.connect('editor-1'), server.connect('editor-1', { territory: PRIVATE })]
    await Promise.all(clients.map((client) => client.settled()))
    server.rooms.disconnectTerritory(TERRITORY)
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual([4410, 4410])
  })
})

test('only the map tells how many are on it', async () => {
  await server.connect('viewer-1').settled()
  await server.connect('editor-1', { territory: PRIVATE }).settled()
  expect(server.rooms.online(TERRITORY)).toBe(1)
})

test('a contact that was deleted is not in what is stored once the room is closed', async () => {
  const id = await add()
  await server.rooms.changePrivate(TERRITORY, (document) => removeContacts(document, [id], ana))
  await server.rooms.shutdown({ deadlineMs: 2_000 })
  const { state, updates } = await storage.load(PRIVATE)
  expect(updates).toEqual([])
  expect(Buffer.from(state?.update ?? []).includes(NAME)).toBe(false)
})

test('two processes serve it as they serve the map', async () => {
  const bus = openInProcessBus()
  const [here, there] = [
    await startSyncServer(storage, { bus: bus.connect() }),
    await startSyncServer(storage, { bus: bus.connect() }),
  ]
  const reader = there.connect('editor-1', { territory: PRIVATE })
  await reader.settled()
  const onMap = there.connect('editor-1')
  await onMap.settled()
  const heard = onMap.heard.length
  await here.rooms.changePrivate(TERRITORY, (document) => addContact(document, { actor: CPAM, name: NAME }, ana))
  const update = await reader.hears(({ kind }) => kind === 'update')
  expect(namesIn([update.bytes])).toEqual([NAME])
  here.rooms.disconnectAccess(TERRITORY, 'access of editor-1')
  expect(await reader.closed).toBe(4499)
  expect(onMap.heard.slice(heard)).toEqual([])
  await Promise.all([here.stop(), there.stop()])
})
