import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { moveItems } from '@maillage/shared/document/move-items'
import { readMap } from '@maillage/shared/document/read-map'
import { openUndoHistory } from '@maillage/shared/document/undo-history'
import { writeMap } from '@maillage/shared/document/write-map'
import { ActorId } from '@maillage/shared/map/ids'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { afterEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { emptyTerritory } from '../access/issue-access'
import { DEFAULT_LIMITS } from '../limits'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { openInMemorySnapshotStorage } from '../storage/in-memory-snapshot-storage'
import { type SyncTestServer, startSyncServer, TERRITORY } from '../sync/sync-test-server'
import { Snapshots } from './snapshots'

const ANA = { name: 'Ana', at: '2026-11-20T10:00:00.000Z' }
const MAP = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const PEOPLE = 20
const PATIENCE = { timeout: 10_000 }

const open: { destroy(): void }[] = []
let server: SyncTestServer | undefined

afterEach(async () => {
  for (const provider of open.splice(0)) provider.destroy()
  await server?.stop()
  server = undefined
})

/** A live server with the example map on it, and a snapshot of that. */
async function openServer() {
  server = await startSyncServer(openInMemoryMapStorage())
  const { rooms, url } = server
  const now = () => new Date(ANA.at)
  const catalogue = openInMemoryCatalogue()
  await catalogue.add(emptyTerritory(TERRITORY, 'Brest', now()))
  const storage = openInMemorySnapshotStorage()
  const log = { warn: () => expect.unreachable() }
  const snapshots = new Snapshots({ catalogue, storage, maps: rooms, limits: DEFAULT_LIMITS, log, now })
  await rooms.changeMap(TERRITORY, (map) => writeMap(map, MAP, ANA))
  const { id } = await snapshots.take(TERRITORY, { kind: 'named', name: 'COPIL', createdBy: 'Ana' })
  return { rooms, url, snapshots, id }
}

/** A browser, as far as the server can tell. */
async function join(url: string, key: string) {
  const map = openMapDocument(new Y.Doc())
  const provider = new WebsocketProvider(url, TERRITORY, map.doc, {
    params: { key },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  open.push(provider)
  let losses = 0
  provider.on('connection-close', () => {
    losses += 1
  })
  await vi.waitFor(() => expect(provider.synced).toBe(true), PATIENCE)
  return { map, losses: () => losses }
}

/** One change of one of twenty people, each another one. */
function edit(map: MapDocument, person: number, step: number): unknown {
  const author = { name: `P${person}`, at: ANA.at }
  const ids = idsOn(map)
  const [one, other] = [ids[(person * 7 + step) % ids.length], ids[(person * 3 + step * 5 + 1) % ids.length]]
  const act = one && other && one !== other ? (person + step) % 5 : 0
  if (act === 1) return updateActor(map, one as ActorId, { name: `${person}.${step}` }, author)
  if (act === 2) return moveItems(map, { actors: new Map([[one as ActorId, [person, step]]]) }, author)
  if (act === 3) return addLink(map, { from: one as ActorId, to: other as ActorId, level: 3 }, author)
  if (act === 4) return removeActors(map, [one as ActorId], author)
  return addActor(map, { name: `${person}.${step}`, type: 'cpam' }, [person, step], author)
}

const idsOn = (map: MapDocument) => [...map.actors.keys()].map((id) => ActorId.parse(id))

test('a restore while twenty people edit: nobody is cut off, nobody sees half, all agree', {
  timeout: 60_000,
}, async () => {
  const { rooms, url, snapshots, id } = await openServer()
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => join(url, `editor-${person}`)))
  const authors = [4_000_000_001, 4_000_000_002, 4_000_000_003]
  const pieces = people.map(({ map }) => countPieces(map.doc, authors))

  // Everybody goes on all the while, the restores come in between: one, then two at once.
  let isOver = false
  const editing = people.map(async ({ map }, person) => {
    for (let step = 0; !isOver; step += 1) {
      edit(map, person, step)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  const restore = (authorId: number | undefined) => snapshots.restore(TERRITORY, id, { name: 'Ana', authorId })
  const hasChanged = async () => expect(await rooms.readMap(TERRITORY)).not.toEqual(MAP)
  await vi.waitFor(hasChanged, PATIENCE)
  await restore(authors[0])
  await vi.waitFor(hasChanged, PATIENCE)
  await Promise.all([restore(authors[1]), restore(authors[2])])
  isOver = true
  await Promise.all(editing)

  const settled = async () => {
    const server = await rooms.readMap(TERRITORY)
    for (const { map } of people) expect(readMap(map)).toEqual(server)
    return server
  }
  await vi.waitFor(settled, PATIENCE)
  for (const counts of pieces) expect(counts()).toEqual([1, 1, 1])
  expect(people.map(({ losses }) => losses())).toEqual(people.map(() => 0))

  await restore(undefined)
  await vi.waitFor(async () => expect(await settled()).toEqual(MAP), PATIENCE)
  const kept = await snapshots.list(TERRITORY)
  expect(kept.map(({ kind }) => kind).sort()).toEqual([...Array(4).fill('before-restore'), 'named'])
})

/** In how many pieces the work of each of these authors came. */
function countPieces(doc: Y.Doc, authors: readonly number[]): () => number[] {
  const pieces = new Map(authors.map((author) => [author, 0]))
  doc.on('afterTransaction', ({ beforeState, afterState }: Y.Transaction) => {
    for (const author of authors) {
      if ((afterState.get(author) ?? 0) > (beforeState.get(author) ?? 0))
        pieces.set(author, (pieces.get(author) ?? 0) + 1)
    }
  })
  return () => [...pieces.values()]
}

test('one undo takes a restore back for who asked for it, and for everybody', { timeout: 20_000 }, async () => {
  const { url, snapshots, id } = await openServer()
  const [ana, ben] = [await join(url, 'facilitator-1'), await join(url, 'editor-2')]
  const history = openUndoHistory(ana.map)
  const [first, second] = MAP.actors
  removeActors(ben.map, [ActorId.parse(first?.id)], ANA)
  updateActor(ben.map, ActorId.parse(second?.id), { name: 'Un autre nom' }, ANA)
  await vi.waitFor(() => expect(readMap(ana.map)).toEqual(readMap(ben.map)), PATIENCE)
  const before = readMap(ana.map)
  expect(before).not.toEqual(MAP)

  const authorId = 4_000_000_001
  history.expect(authorId)
  await snapshots.restore(TERRITORY, id, { name: 'Ana', authorId })
  for (const { map } of [ana, ben]) await vi.waitFor(() => expect(readMap(map)).toEqual(MAP), PATIENCE)
  expect(history.canUndo()).toBe(true)
  history.undo(ANA)
  await vi.waitFor(() => expect(readMap(ben.map)).toEqual(before), PATIENCE)
  expect(readMap(ana.map)).toEqual(before)
  history.redo(ANA)
  await vi.waitFor(() => expect(readMap(ben.map)).toEqual(MAP), PATIENCE)
})

test('a map that nobody has open is restored too, once by an author', async () => {
  const { snapshots, id, rooms } = await openServer()
  await rooms.changeMap(TERRITORY, (map) => removeActors(map, idsOn(map), ANA))
  const by = { name: 'Ana', authorId: 4_000_000_001 }
  await snapshots.restore(TERRITORY, id, by)
  expect(await rooms.readMap(TERRITORY)).toEqual(MAP)
  await expect(snapshots.restore(TERRITORY, id, by)).rejects.toMatchObject({ code: 'client-id-in-use' })
})
