import { addActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { moveItems } from '@maillage/shared/document/move-items'
import { openUndoHistory } from '@maillage/shared/document/undo-history'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openInThreadMapWork } from '../map-work/in-thread-map-work'
import type { MapWork } from '../map-work/map-work'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { startSyncServer, sync } from './sync-test-server'

const ana = { name: 'Ana', at: '2026-11-20T10:00:00Z' }

/** Work that people do, as the updates in which the server hears of it. */
const HONEST: readonly {
  readonly what: string
  readonly work: () => readonly Uint8Array[]
  /** How many of the updates the map had to be measured with. */
  readonly measured: number
}[] = [
  {
    what: 'an actor moved 5,000 times, and once by somebody who was away',
    work() {
      const { map, actor, away } = mapAndCopies(1)
      for (let x = 1; x <= 5_000; x += 1) moveItems(map, { actors: new Map([[actor, [x, 0]]]) }, ana)
      const [copy] = away
      if (copy) moveItems(openMapDocument(copy), { actors: new Map([[actor, [0, 1]]]) }, ana)
      return [map.doc, ...away].map((doc) => Y.encodeStateAsUpdate(doc))
    },
    measured: 0,
  },
  {
    what: 'forty people who each change one field 50 times without a connection',
    work() {
      const { map, actor, away } = mapAndCopies(40)
      for (const copy of away) {
        for (let turn = 0; turn < 50; turn += 1) openMapDocument(copy).actors.get(actor)?.set('name', `CCAS ${turn}`)
      }
      return [map.doc, ...away].map((doc) => Y.encodeStateAsUpdate(doc))
    },
    measured: 0,
  },
  {
    what: 'twenty people who write a field at once, each a little behind',
    work() {
      const { map, actor, away } = mapAndCopies(20)
      const updates = [Y.encodeStateAsUpdate(map.doc)]
      for (let turn = 0; turn < 8; turn += 1) {
        const said = away.map((doc) => {
          const before = Y.encodeStateVector(doc)
          openMapDocument(doc).actors.get(actor)?.set('name', `CCAS ${turn}`)
          return Y.encodeStateAsUpdate(doc, before)
        })
        for (const update of said) for (const doc of away) Y.applyUpdate(doc, update)
        updates.push(...said)
      }
      return updates
    },
    measured: 0,
  },
  {
    what: 'everything undone and done again, and kept to be undone',
    work() {
      const { map, actor } = mapAndCopies(0)
      const history = openUndoHistory(map, { stepMs: 0 })
      for (let x = 1; x <= 500; x += 1) moveItems(map, { actors: new Map([[actor, [x, 0]]]) }, ana)
      while (history.canUndo()) history.undo(ana)
      while (history.canRedo()) history.redo(ana)
      return [Y.encodeStateAsUpdate(map.doc)]
    },
    measured: 0,
  },
  {
    what: 'a map of 2,000 actors at once',
    work() {
      const map = openMapDocument()
      map.doc.transact(() => {
        for (let at = 0; at < 2_000; at += 1) addActor(map, { name: `Acteur ${at}`, type: 'ccas' }, [at, at], ana)
      })
      return [Y.encodeStateAsUpdate(map.doc)]
    },
    measured: 1,
  },
]

test.for(HONEST)('$what is taken', async ({ work, measured }) => {
  const mapWork = countTries(openInThreadMapWork())
  const server = await startSyncServer(openInMemoryMapStorage(), { work: mapWork })
  onTestFinished(() => server.stop())
  const client = server.connect('editor-1')
  const updates = work()
  await client.send(...updates.map((update) => sync(SYNC_STEP.step2, update)))
  await client.settled()

  expect(client.socket.readyState).toBe(client.socket.OPEN)
  expect(mapWork.tries).toBe(measured)
  const newcomer = server.connect('viewer-2')
  await newcomer.settled()
  const [doc, expected] = [new Y.Doc(), new Y.Doc()]
  for (const { kind, bytes } of newcomer.heard) if (kind === 'update' || kind === 'step2') Y.applyUpdate(doc, bytes)
  for (const update of updates) Y.applyUpdate(expected, update)
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(expected))
  expect(openMapDocument(doc).doc.toJSON()).toEqual(openMapDocument(expected).doc.toJSON())
})

/** A map with an actor, and what people hold who have left with it. */
function mapAndCopies(count: number) {
  const map = openMapDocument()
  const actor = addActor(map, { name: 'CCAS', type: 'ccas' }, [0, 0], ana)
  const away = Array.from({ length: count }, () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(map.doc))
    return doc
  })
  return { map, actor, away }
}

function countTries(work: MapWork): MapWork & { tries: number } {
  const counted: MapWork & { tries: number } = {
    tries: 0,
    run(name, updates, ...input) {
      if (name === 'tryUpdate') counted.tries += 1
      return work.run(name, updates, ...input)
    },
    close: () => work.close(),
  }
  return counted
}
