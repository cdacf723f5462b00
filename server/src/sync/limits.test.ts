import { addActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MOST_VIEWS_KEPT } from '@maillage/shared/map/lengths'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, describe, expect, test } from 'vitest'
import { Doc, mergeUpdates, Map as YMap } from 'yjs'
import { updateOf } from '../gate/hostile-updates'
import type { CountedLimit, Limits } from '../limits'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { awareness, type SyncTestServer, startSyncServer, sync, TERRITORY, type TestClient } from './sync-test-server'

let server: SyncTestServer
afterEach(() => server.stop())

const ana = { user: { name: 'Ana', color: 2 } }
const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }
const update = (change: (doc: Doc) => void) => sync(SYNC_STEP.update, updateOf(change))

/** The limits that were hit, with how often. */
function hits(): Record<string, number> {
  const isHit = ([name]: [string, number]) => name.startsWith('limit ')
  return Object.fromEntries([...server.counts].filter(isHit).map(([name, count]) => [name.slice(6), count]))
}

async function start(limits: Partial<Limits>): Promise<TestClient> {
  server = await startSyncServer(openInMemoryMapStorage(), { limits })
  const witness = server.connect('editor-witness')
  await witness.send(awareness({ clientId: 1, clock: 1, state: ana }))
  await witness.settled()
  return witness
}

interface Row {
  readonly limit: CountedLimit
  readonly limits?: Partial<Limits>
  /** What somebody does who comes beside the witness. */
  readonly act?: (client: TestClient) => Promise<void>
  readonly code: number
}

describe('somebody beyond a limit is sent away, it is counted once, and who is there stays', () => {
  test.for<Row>([
    {
      limit: 'messagesPerSecond',
      limits: { messagesPerSecond: 0.01, messageBurst: 5 },
      act: (client) => client.send(...Array<Uint8Array>(20).fill(awareness())),
      code: 4529,
    },
    {
      limit: 'bytesPerSecond',
      limits: { bytesPerSecond: 0.01, byteBurst: 2_000 },
      act: (client) => client.send(awareness({ clientId: 2, clock: 1, state: 'x'.repeat(2_000) })),
      code: 4529,
    },
    {
      limit: 'frameBytes',
      limits: { frameBytes: 1_000 },
      act: (client) => client.send(new Uint8Array(1_001)),
      code: 1009,
    },
    {
      limit: 'fragments',
      async act(client) {
        await client.opened
        for (let i = 0; i < 65; i += 1) client.socket.send(Uint8Array.of(0), { fin: false })
      },
      code: 1008,
    },
    { limit: 'firstMessageMs', limits: { firstMessageMs: 300 }, code: 4508 },
    {
      limit: 'actors',
      limits: { actors: 1 },
      act: (client) => client.send(update((doc) => addActors(doc))),
      code: 4413,
    },
    {
      limit: 'links',
      limits: { links: 1 },
      act: (client) =>
        client.send(
          update((doc) => {
            const [a, b] = addActors(doc)
            for (const [from, to] of [
              [a, b],
              [b, a],
            ] as const)
              addLink(openMapDocument(doc), { from, to }, author)
          }),
        ),
      code: 4413,
    },
    { limit: 'views', act: (client) => client.send(update((doc) => putViews(doc, MOST_VIEWS_KEPT + 1))), code: 4409 },
    {
      limit: 'documentBytes',
      limits: { documentBytes: 2_000 },
      act: (client) => client.send(update((doc) => doc.getMap('meta').set('a', 'x'.repeat(3_000)))),
      code: 4413,
    },
    {
      limit: 'authors',
      limits: { authors: 1 },
      act: (client) => client.send(...[1, 2].map((value) => update((doc) => doc.getMap('meta').set('a', value)))),
      code: 4413,
    },
    { limit: 'territoryConnections', limits: { territoryConnections: 1 }, code: 1013 },
    { limit: 'processConnections', limits: { processConnections: 1 }, code: 1013 },
    { limit: 'addressConnections', limits: { addressConnections: 1 }, code: 1013 },
  ])('$limit: $code', async ({ limit, limits = {}, act, code }) => {
    const witness = await start(limits)
    const client = server.connect('editor-2')
    await act?.(client)

    expect(await client.closed).toBe(code)
    expect(hits()).toEqual({ [limit]: 1 })
    await witness.settled()
    expect(server.rooms.online(TERRITORY)).toBe(1)
  })

  test('who has written on a map of too many authors goes on, and reads what others write', async () => {
    const witness = await start({ authors: 1 })
    const doc = new Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (change: Uint8Array) => updates.push(change))
    for (const value of [1, 2]) doc.getMap('meta').set('a', value)
    const [first, second] = updates.map((change) => sync(SYNC_STEP.update, change)) as [Uint8Array, Uint8Array]
    await witness.send(first)
    const stranger = server.connect('editor-2')
    await stranger.send(update((other) => other.getMap('meta').set('a', 3)))
    expect(await stranger.closed).toBe(4413)

    await witness.send(second)
    await witness.settled()
    expect(witness.socket.readyState).toBe(witness.socket.OPEN)
    expect(server.counts.get('updates')).toBe(2)
  })

  test('a map of as many views as there may be takes changes of them, and one in the place of another', async () => {
    const witness = await start({})
    const doc = new Doc()
    const written: Uint8Array[] = []
    doc.on('update', (change: Uint8Array) => written.push(change))
    const say = () => witness.send(sync(SYNC_STEP.update, mergeUpdates(written.splice(0))))

    // More than a page offers: several people added the last one at once.
    putViews(doc, MOST_VIEWS_KEPT)
    await say()
    const views = viewsIn(doc)
    views.get('v0')?.set('title', 'COPIL')
    await say()
    views.delete('v0')
    await say()
    views.set('other', new YMap())
    await say()
    // Of what came and went without a connection, nothing is counted.
    views.set('gone', new YMap())
    views.delete('gone')
    await say()
    await witness.settled()
    expect(hits()).toEqual({})

    views.set('one-more', new YMap())
    await say()
    expect(await witness.closed).toBe(4409)
    expect(hits()).toEqual({ views: 1 })
    expect((await server.rooms.readMap(TERRITORY)).views).toHaveLength(MOST_VIEWS_KEPT)
  })

  test('a place that becomes free can be taken', async () => {
    const witness = await start({ addressConnections: 1, processConnections: 1, territoryConnections: 1 })
    witness.close()
    await witness.closed
    await expect.poll(() => server.rooms.online(TERRITORY)).toBe(0)

    await server.connect('editor-2').settled()
    expect(hits()).toEqual({})
  })
})

describe('what others see of a person has limits that end no connection', () => {
  test('a state that is too large is not shown', async () => {
    const witness = await start({ awarenessBytes: 200 })
    const from = witness.heard.length
    const client = server.connect('editor-2')
    await client.send(awareness({ clientId: 2, clock: 1, state: { ...ana, more: 'x'.repeat(200) } }))
    await client.settled()

    expect(hits()).toEqual({ awarenessBytes: 1 })
    await witness.settled()
    expect(witness.heard.slice(from).filter(({ kind }) => kind === 'awareness')).toEqual([])
  })

  test('states that come too often are shown later', async () => {
    const witness = await start({ awarenessPerSecond: 20, awarenessBurst: 1 })
    const client = server.connect('editor-2')
    for (const clock of [1, 2]) {
      await client.send(awareness({ clientId: 2, clock, state: ana }))
      await client.settled()
    }

    expect(hits()).toEqual({ awarenessPerSecond: 1 })
    const said = () => witness.heard.filter(({ kind, bytes }) => kind === 'awareness' && bytes[1] === 2)
    await expect.poll(() => said().map(({ bytes }) => bytes[2])).toEqual([1, 2])
  })
})

describe('a reader that does not keep up', () => {
  const join = async (bufferedBytes: number) => {
    const closed: number[] = []
    const written: Uint8Array[] = []
    const transport = {
      bufferedBytes: 0,
      write: (...pieces: readonly Uint8Array[]) => void written.push(Buffer.concat(pieces)),
      onceTaken: (run: () => void) => run(),
      ping: () => undefined,
      close: (code: number) => void closed.push(code),
      terminate: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
    }
    const newcomer = { role: 'viewer', accessId: 'a', expiresAtMs: Infinity, wantsReceipts: false, transport } as const
    const { room, peer } = await server.rooms.join(server.rooms.expect(TERRITORY), TERRITORY, newcomer)
    room.receive(peer, sync(SYNC_STEP.step1, Uint8Array.of(0)))
    transport.bufferedBytes = bufferedBytes
    return { closed, written }
  }
  const limits = { slowReaderBytes: 1_000, stuckReaderBytes: 2_000 }

  test.for([
    { what: 'is up to date', buffered: 1_000, hears: 2, code: [], counted: {} },
    { what: 'is slow misses cursors', buffered: 2_000, hears: 1, code: [], counted: { slowReaderBytes: 1 } },
    {
      what: 'is stuck has to come back',
      // Beyond the limit and the answer that it has asked for itself.
      buffered: 2_100,
      hears: 0,
      code: [1013],
      counted: { slowReaderBytes: 1, stuckReaderBytes: 1 },
    },
  ])('one that $what', async ({ buffered, hears, code, counted }) => {
    const witness = await start(limits)
    const { closed, written } = await join(buffered)
    const before = written.length
    await witness.send(awareness({ clientId: 1, clock: 2, state: ana }))
    await witness.settled()
    await witness.send(update((doc) => doc.getMap('meta').set('a', 1)))
    await witness.settled()

    expect(written.slice(before)).toHaveLength(hears)
    expect(closed).toEqual(code)
    expect(hits()).toEqual(counted)
    expect(server.rooms.online(TERRITORY)).toBe(code.length > 0 ? 1 : 2)
    server.rooms.disconnectAccess(TERRITORY, 'a')
  })
})

function viewsIn(doc: Doc) {
  return doc.getMap<YMap<unknown>>('views')
}

function putViews(doc: Doc, count: number): void {
  for (let index = 0; index < count; index += 1) viewsIn(doc).set(`v${index}`, new YMap([['title', 'COPIL']]))
}

function addActors(doc: Doc) {
  const map = openMapDocument(doc)
  const draft = { name: 'CCAS', type: 'ccas', themes: [] } as const
  return [addActor(map, draft, [0, 0], author), addActor(map, draft, [1, 1], author)] as const
}
