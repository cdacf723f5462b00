import { beforeEach, expect, test } from 'vitest'
import type { ActorId, LinkId } from '../map/ids'
import { addActor, removeActors } from './actors'
import { addLink, removeLinks } from './links'
import { type MapDocument, openMapDocument } from './map-document'
import { addNote, removeNotes } from './notes'
import { putBack } from './put-back'
import { sync } from './random-peers'
import { readMap } from './read-map'
import { readTrash } from './trash'
import { openUndoHistory, type UndoHistory } from './undo-history'
import { addZone, removeZones } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }

let map: MapDocument
let history: UndoHistory
let chrs: ActorId
let siao: ActorId
let link: LinkId
beforeEach(() => {
  map = openMapDocument()
  history = openUndoHistory(map, { stepMs: 0 })
  chrs = addActor(map, { name: 'CHRS', type: 'chrs', themes: ['housing'], description: 'Au port' }, [200, 536], ana)
  siao = addActor(map, { name: 'SIAO', type: 'siao' }, [0, 0], ana)
  link = addLink(map, { from: chrs, to: siao, level: 4, agreement: { kind: 'charter', end: '2027' } }, ana)
})

const unsigned = (of = map) =>
  [...readMap(of).actors, ...readMap(of).links].map(({ updatedAt: _at, updatedBy: _by, ...values }) => values)
const names = () => readTrash(map).map(({ actors }) => actors.map(({ name }) => name))

test('what one person deleted another puts back, with its place, its fields and its links', () => {
  const before = unsigned()
  removeActors(map, [chrs], ana)
  const peer = openMapDocument()
  sync(map, peer)

  const [deletion, ...others] = readTrash(peer)
  expect(deletion).toMatchObject({ by: 'Ana', at: ana.at, actors: [{ name: 'CHRS', position: [200, 536] }] })
  expect(deletion?.endNames).toEqual(new Map([[siao, 'SIAO']]))
  expect(others).toEqual([])

  if (deletion) putBack(peer, deletion, ben)
  expect(unsigned(peer)).toStrictEqual(before)
  expect(readTrash(peer)).toEqual([])
})

test('the last deletion comes first, and a link deleted alone tells its ends', () => {
  removeLinks(map, [link], ana)
  removeActors(map, [siao], ben)
  expect(readTrash(map).map(({ by, actors, links }) => [by, actors.length, links.length])).toEqual([
    ['Ben', 1, 0],
    ['Ana', 0, 1],
  ])
  expect([...(readTrash(map)[1]?.endNames.values() ?? [])].toSorted()).toEqual(['CHRS', 'SIAO'])
})

test('an undo takes it out of the trash, a redo puts it there again', () => {
  removeActors(map, [chrs], ana)
  expect(names()).toEqual([['CHRS']])
  history.undo(ana)
  expect(names()).toEqual([])
  history.redo(ana)
  expect(names()).toEqual([['CHRS']])
})

test('what was deleted twice is there once', () => {
  removeActors(map, [chrs], ana)
  history.undo(ana)
  removeActors(map, [chrs], ben)
  expect(readTrash(map).map(({ by }) => by)).toEqual(['Ben'])
})

test('two people who delete at once both find what they deleted', () => {
  const peer = openMapDocument()
  sync(map, peer)
  removeActors(map, [chrs], ana)
  removeActors(peer, [siao], ben)
  sync(map, peer)
  expect(names()).toEqual([['SIAO'], ['CHRS']])
})

test('notes and zones come back from it too', () => {
  const note = addNote(map, { kind: 'sticky', text: 'Inviter le CSAPA', position: [8, 8] }, ana)
  const zone = addZone(map, { name: 'Rive gauche', area: [0, 0, 400, 300] }, ana)
  const { notes, zones } = readMap(map)
  removeNotes(map, [note], ana)
  removeZones(map, [zone], ben)
  expect(readTrash(map)).toMatchObject([
    { by: 'Ben', notes: [], zones: [{ name: 'Rive gauche' }] },
    { by: 'Ana', notes: [{ text: 'Inviter le CSAPA' }], zones: [] },
  ])

  for (const deletion of readTrash(map)) putBack(map, deletion, ana)
  expect(readTrash(map)).toEqual([])
  expect(readMap(map)).toMatchObject({ notes: [{ ...notes[0] }], zones: [{ ...zones[0], updatedBy: 'Ana' }] })
})

test('only the last two hundred are kept', () => {
  for (let count = 0; count < 210; count += 1) {
    const at = new Date(Date.UTC(2026, 0, 6, 0, count)).toISOString()
    removeActors(map, [addActor(map, { name: `Actor ${count}`, type: 'aci' }, [0, 0], ana)], { name: 'Ana', at })
  }
  expect(names()).toHaveLength(200)
  expect(names()[0]).toEqual(['Actor 209'])
  expect(names().at(-1)).toEqual(['Actor 10'])
})

test('a large deletion is several values, each of a size that the server takes, and one deletion', () => {
  const ids = Array.from({ length: 300 }, (_, index) =>
    addActor(map, { name: `Actor ${index}`, type: 'aci', description: 'x'.repeat(500) }, [index, 0], ana),
  )
  removeActors(map, ids, ben)
  const sizes = Object.values(map.meta.toJSON()).map((value) => JSON.stringify(value).length)
  expect(Math.max(...sizes)).toBeLessThan(40_000)
  expect(readTrash(map).map(({ actors }) => actors.length)).toEqual([300])
  const [deletion] = readTrash(map)
  expect(deletion?.actors.map(({ id }) => id)).toEqual(ids)
})

test('more than a trash holds is not kept, and what was there stays', () => {
  removeActors(map, [chrs], ana)
  const ids = Array.from({ length: 40 }, (_, index) =>
    addActor(map, { name: `Actor ${index}`, type: 'aci', description: 'x'.repeat(9_999) }, [0, 0], ana),
  )
  removeActors(map, ids, ben)
  expect(names()).toEqual([['CHRS']])
})

test.for([
  7,
  'text',
  null,
  { deletion: 'x' },
  { deletion: 'x', by: 'Ana', at: ana.at, actors: [{ id: 7 }], links: [], ends: [] },
])('a record that cannot be read, %j, is passed over', (value) => {
  map.meta.set('trash-broken', value)
  removeActors(map, [chrs], ana)
  expect(names()).toEqual([['CHRS']])
})
