import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainMap } from '../map/plain-map'
import { addActor } from './actors'
import { addLink } from './links'
import { addNote } from './notes'
import { anyChange, openWorld, performChange, pick, syncAll, type TestWorld } from './random-peers'
import { readMap } from './read-map'

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
