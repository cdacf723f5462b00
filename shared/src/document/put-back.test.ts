import { beforeEach, expect, test } from 'vitest'
import type { ActorId, LinkId } from '../map/ids'
import type { PlainMap } from '../map/plain-map'
import { Problem } from '../protocol/problems'
import { addActor, removeActors, updateActor } from './actors'
import { addLink, removeLinks } from './links'
import { type MapDocument, openMapDocument } from './map-document'
import { addNote, removeNotes } from './notes'
import { type Deleted, putBack } from './put-back'
import { sync } from './random-peers'
import { readMap, readNote, readZone } from './read-map'
import { openUndoHistory } from './undo-history'
import { addZone, removeZones } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }

let map: MapDocument
let peer: MapDocument
let chrs: ActorId
let siao: ActorId
let link: LinkId
let before: PlainMap
beforeEach(() => {
  map = openMapDocument()
  peer = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs', themes: ['housing'], commune: 'Rouen' }, [200, 536], ana)
  siao = addActor(map, { name: 'SIAO', type: 'siao' }, [0, 0], ana)
  link = addLink(map, { from: chrs, to: siao, level: 4, agreement: { kind: 'charter', end: '2027' } }, ana)
  before = readMap(map)
  sync(map, peer)
})

const seen = () => ({ actors: before.actors.filter(({ id }) => id === chrs), links: before.links })
/** Without its signatures, which are those of who puts back. */
const unsigned = (plain: PlainMap) =>
  [...plain.actors, ...plain.links].map(({ updatedAt: _at, updatedBy: _by, ...values }) => values)

test('an actor that a peer deleted comes back with its place, its themes and its links', () => {
  removeActors(peer, [chrs], ben)
  sync(peer, map)
  expect(readMap(map).actors).toHaveLength(1)

  putBack(map, seen(), ben)
  sync(map, peer)

  expect(unsigned(readMap(map))).toStrictEqual(unsigned(before))
  expect(readMap(peer)).toStrictEqual(readMap(map))
  expect(readMap(map).actors.find(({ id }) => id === chrs)?.updatedBy).toBe('Ben')
})

test('one undo takes it away again', () => {
  removeActors(peer, [chrs], ben)
  sync(peer, map)
  const history = openUndoHistory(map)
  putBack(map, seen(), ana)
  history.undo(ana)
  expect(readMap(map).actors.map(({ id }) => id)).toEqual([siao])
})

test('what the peer has taken back themselves meanwhile is left as it is', () => {
  updateActor(map, chrs, { commune: 'Elbeuf' }, ben)
  const current = readMap(map)
  putBack(map, seen(), ana)
  expect(readMap(map)).toStrictEqual(current)
})

test('a peer who then undoes their deletion changes nothing more', () => {
  const history = openUndoHistory(peer)
  removeActors(peer, [chrs], ben)
  sync(peer, map)
  putBack(map, seen(), ana)
  updateActor(map, chrs, { commune: 'Elbeuf' }, ana)
  sync(map, peer)
  const current = readMap(map)

  history.undo(ben)
  sync(peer, map)

  expect(unsigned(readMap(map))).toStrictEqual(unsigned(current))
  expect(readMap(peer)).toStrictEqual(readMap(map))
})

test('a note and a zone come back as they were, and by whom they were written', () => {
  const note = addNote(map, { kind: 'sticky', text: 'Juin', position: [8, 8], size: [200, 80] }, ana)
  const zone = addZone(map, { name: 'Sud', area: [0, 0, 320, 240], sphere: 'health' }, ana)
  const [notes, zones] = [[readNote(note, map.notes.get(note))], [readZone(zone, map.zones.get(zone))]]
  removeNotes(map, [note], ben)
  removeZones(map, [zone], ben)

  putBack(map, { actors: [], links: [], notes, zones } as Deleted, ben)
  expect(readNote(note, map.notes.get(note))).toStrictEqual({ ...notes[0], updatedAt: ben.at, updatedBy: 'Ben' })
  expect(readZone(zone, map.zones.get(zone))).toStrictEqual({ ...zones[0], updatedAt: ben.at, updatedBy: 'Ben' })
})

test('a link comes back alone while its ends are there, and not without them', () => {
  removeLinks(map, [link], ben)
  putBack(map, { actors: [], links: before.links }, ana)
  expect(unsigned(readMap(map))).toStrictEqual(unsigned(before))

  removeActors(map, [siao], ben)
  expect(() => putBack(map, { actors: [], links: before.links }, ana)).toThrow(new Problem('actor-missing'))
})
