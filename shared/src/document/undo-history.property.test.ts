import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PlainMap } from '../map/plain-map'
import { addActor } from './actors'
import { addLink } from './links'
import { openMapDocument } from './map-document'
import { addNote } from './notes'
import { anyChange, openWorld, performChange, pick, syncAll, type TestWorld } from './random-peers'
import { readMap } from './read-map'
import { restoreMap } from './restore-map'

const anyEdit = fc.record({
  change: anyChange.filter(({ act }) => act !== 'undo' && act !== 'redo'),
  isAna: fc.boolean(),
  isSynced: fc.boolean(),
})
const anyEdits = fc.array(anyEdit, { maxLength: 30, size: 'max' })

/** A map that a guest made; Ana and Ben each work on three of its actors and a note, and on what they add. */
function openShared() {
  const world = openWorld(['Ana', 'Ben', 'Guest'])
  const desks = [0, 1].map(
    (index) =>
      ({ ...world, peers: [pick(world.peers, index)], actors: [], links: [], notes: [], zones: [] }) as TestWorld,
  )
  const { map, author } = pick(world.peers, 2)
  for (const { actors, links, notes } of desks) {
    notes.push(addNote(map, { kind: 'sticky', position: [0, 0], text: 'Juin' }, author))
    for (const x of [0, 200, 400]) actors.push(addActor(map, { name: `Actor ${x}`, type: 'aci' }, [x, 0], author))
    links.push(addLink(map, { from: pick(actors, 0), to: pick(actors, 1), themes: ['health'] }, author))
    links.push(addLink(map, { from: pick(actors, 1), to: pick(actors, 2), agreement: { kind: 'oral' } }, author))
  }
  syncAll(world)
  return { world, ana: pick(desks, 0), ben: pick(desks, 1) }
}

/** What a reader sees of the items of one desk. */
function seenOf({ peers, actors, links, notes, zones }: TestWorld): Partial<PlainMap> {
  const plain = readMap(pick(peers, 0).map)
  return {
    actors: plain.actors.filter(({ id }) => actors.includes(id)),
    links: plain.links.filter(({ id }) => links.includes(id)),
    notes: plain.notes.filter(({ id }) => notes.includes(id)),
    zones: plain.zones.filter(({ id }) => zones.includes(id)),
  }
}

test('taking back all one did leaves what others did as it is, and brings back what was there', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const { world, ana, ben } = openShared()
      const atFirst = seenOf(ana)
      for (const { change, isAna, isSynced } of edits) {
        performChange(isAna ? ana : ben, change)
        if (isSynced) syncAll(world)
      }
      syncAll(world)
      const { history, author } = pick(ana.peers, 0)
      const done = seenOf(ana)
      const byBen = seenOf(ben)

      while (history.undo(author)) syncAll(world)
      expect(seenOf(ana)).toStrictEqual(atFirst)
      expect(seenOf(ben)).toStrictEqual(byBen)

      while (history.redo(author)) syncAll(world)
      expect(seenOf(ana)).toStrictEqual(done)
      expect(seenOf(ben)).toStrictEqual(byBen)
    }),
  )
})

test('taking back a restore that the server made brings back the map before, whoever had worked on it', () => {
  const anyChanges = fc.array(anyChange, { maxLength: 25, size: 'max' })
  fc.assert(
    fc.property(anyChanges, anyChanges, (first, second) => {
      const { world } = openShared()
      for (const change of first) performChange(world, change)
      syncAll(world)
      const { map, history, author } = pick(world.peers, 0)
      const snapshot = readMap(map)
      for (const change of second) performChange(world, change)
      syncAll(world)
      const before = readMap(map)

      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(map.doc))
      doc.clientID = 4_000_000_001
      const vector = Y.encodeStateVector(doc)
      history.expect(doc.clientID)
      const { create, update, remove } = restoreMap(openMapDocument(doc), snapshot, author)
      Y.applyUpdate(map.doc, Y.encodeStateAsUpdate(doc, vector), 'network')
      expect(readMap(map)).toStrictEqual(snapshot)
      if (create + update + remove === 0) return

      history.undo(author)
      expect(readMap(map)).toStrictEqual(before)
      history.redo(author)
      expect(readMap(map)).toStrictEqual(snapshot)
      syncAll(world)
      for (const peer of world.peers) expect(readMap(peer.map)).toStrictEqual(snapshot)
    }),
  )
})
