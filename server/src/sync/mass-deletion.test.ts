import { addActors, removeActors, updateActor } from '@maillage/shared/document/actors'
import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { moveItems } from '@maillage/shared/document/move-items'
import { ActorId, newId } from '@maillage/shared/map/ids'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'

const ANA = { name: 'Ana', at: '2026-11-20T10:00:00.000Z' }

let server: SyncTestServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

interface Row {
  readonly what: string
  readonly actors: number
  readonly change: (map: MapDocument, ids: readonly ActorId[]) => unknown
  readonly isMass: boolean
}

const TABLE: readonly Row[] = [
  {
    what: 'twenty of a hundred go',
    actors: 100,
    change: (map, ids) => removeActors(map, ids.slice(0, 20), ANA),
    isMass: true,
  },
  {
    what: 'nineteen of a hundred go',
    actors: 100,
    change: (map, ids) => removeActors(map, ids.slice(0, 19), ANA),
    isMass: false,
  },
  {
    what: 'a third of fifteen goes',
    actors: 15,
    change: (map, ids) => removeActors(map, ids.slice(0, 5), ANA),
    isMass: true,
  },
  { what: 'a handful of less goes', actors: 4, change: (map, ids) => removeActors(map, ids, ANA), isMass: false },
  {
    what: 'all move',
    actors: 40,
    change: (map, ids) => moveItems(map, { actors: new Map(ids.map((id) => [id, [1, 1]])) }, ANA),
    isMass: false,
  },
  {
    what: 'one is renamed again and again',
    actors: 40,
    change: (map, [id]) => {
      for (let i = 0; i < 60; i += 1) updateActor(map, id as ActorId, { name: `CHRS ${i}` }, ANA)
    },
    isMass: false,
  },
]

test.for(TABLE)('when $what, that is a mass deletion: $isMass', async ({ actors, change, isMass }) => {
  server = await startSyncServer(openInMemoryMapStorage())
  const drafts = Array.from({ length: actors }, () => ({
    draft: { name: newId(), type: 'chrs' },
    position: [0, 0] as const,
  }))
  await server.rooms.changeMap(TERRITORY, (map) => addActors(map, drafts, ANA))
  await server.rooms.changeMap(TERRITORY, () => undefined)
  const map = openMapDocument(new Y.Doc())
  const client = server.connect('editor-1')
  await client.send(sync(0, Uint8Array.of(0)))
  Y.applyUpdate(map.doc, (await client.hears(({ kind }) => kind === 'step2')).bytes)
  const before = map.actors.size
  const updates: Uint8Array[] = []
  map.doc.on('update', (update: Uint8Array) => updates.push(update))

  change(
    map,
    [...map.actors.keys()].map((id) => ActorId.parse(id)),
  )
  await client.send(sync(2, Y.mergeUpdates(updates)))
  await client.settled()
  // When everybody has left, what is to be told is told at once.
  client.close()
  await expect.poll(() => server?.rooms.size).toBe(0)
  const told = server.changes.at(-1)
  expect(told?.counts.actors).toBe(map.actors.size)
  expect(told?.exportBefore !== undefined).toBe(isMass)
  if (!told?.exportBefore) return
  const head = { territory: { id: TERRITORY, name: 'Brest' }, exportedAt: ANA.at }
  const { bytes, counts } = await told.exportBefore(head)
  expect(counts).toEqual({ actors: before, links: 0 })
  expect(JSON.parse(new TextDecoder().decode(bytes)).actors).toHaveLength(before)
})
