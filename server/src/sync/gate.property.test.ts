import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { addLink, setLinkTheme } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { Problem } from '@maillage/shared/protocol/problems'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { NO_LIMITS } from '../gate/decoded-update'
import { examine } from '../gate/gate'
import type { KnownPlaces } from '../gate/places'
import { buildDocument } from '../map-work/build-document'
import { findPlace } from '../map-work/find-place'
import { sortUpdates } from './stored-map'

const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }

/** The updates of a small session, in their order. */
function session(): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [new Y.Doc(), new Y.Doc()]
  for (const [index, doc] of docs.entries()) {
    doc.clientID = 100 + index
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other')
    })
  }
  const [a, b] = docs.map((doc) => openMapDocument(doc)) as [
    ReturnType<typeof openMapDocument>,
    ReturnType<typeof openMapDocument>,
  ]
  const first = addActor(a, { name: 'CCAS', type: 'ccas', themes: ['housing'] }, [0, 0], author)
  const second = addActor(b, { name: 'Mission locale', type: 'mission-locale', tags: ['jeunes'] }, [10, 10], author)
  const link = addLink(b, { from: first, to: second }, author)
  updateActor(a, first, { name: 'CCAS de Brest' }, author)
  setLinkTheme(a, link, 'health', true, author)
  a.notes.set('n', new Y.Map([['text', 'Bonjour']]))
  b.notes.get('n')?.set('text', 'Bonjour à tous')
  removeActors(b, [second], author)
  addActor(a, { name: 'Habitat', type: 'landlord' }, [5, 5], author)
  return updates
}

test('every update of an honest session passes, in its order', () => {
  const known = new Map<number, number>()
  const doc = new Y.Doc()
  for (const update of session()) {
    const examined = examine(update, known, NO_LIMITS, placesIn(doc))
    if (examined.kind !== 'change') throw new Error(`an honest update is ${examined.kind}`)
    for (const [client, end] of examined.change.ends) known.set(client, end)
    Y.applyUpdate(doc, update)
  }
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(known))
})

test('whatever the bytes: what passes can be applied, waits for nothing and leads where it said', () => {
  const updates = session()
  const mutation = fc.record({
    known: fc.nat(updates.length - 1),
    of: fc.nat(updates.length - 1),
    bytes: fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(mutation, ({ known, of, bytes }) => {
      const update = (updates[of] as Uint8Array).slice()
      for (const [position, byte] of bytes) update[position % update.length] = byte
      const { clocks, readable } = sortUpdates(updates.slice(0, known), new Map(), fail)
      const { doc } = buildDocument(readable.map((each) => each.update))
      const examined = orRefused(() => examine(update, clocks, NO_LIMITS, placesIn(doc)))
      if (examined?.kind !== 'change') return

      const { change } = examined
      Y.applyUpdate(doc, change.update)
      expect(doc.store.pendingStructs).toBeNull()
      expect(doc.store.pendingDs).toBeNull()
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Map([...clocks, ...change.ends])))
      doc.toJSON()
    }),
    { numRuns: 5_000 },
  )
})

test('updates in any order make the same map as in theirs', () => {
  const updates = session()
  const whole = stateOf(updates)
  fc.assert(
    fc.property(fc.shuffledSubarray(updates, { minLength: updates.length }), (shuffled) => {
      const { readable, waiting } = sortUpdates(shuffled, new Map(), fail)
      expect(waiting).toEqual([])
      expect(stateOf(readable.map(({ update }) => update))).toEqual(whole)
    }),
    { numRuns: 200 },
  )
})

function placesIn(doc: Y.Doc): KnownPlaces {
  return { get: (id) => findPlace(doc, id) }
}

function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const { doc, refused } = buildDocument(updates)
  expect(refused).toEqual([])
  return Y.encodeStateAsUpdate(doc)
}

function orRefused<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function fail(error: unknown): never {
  throw error
}
