import { beforeEach, expect, test } from 'vitest'
import { ActorId, NoteId, ZoneId } from '../map/ids'
import { addActor } from './actors'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { addNote } from './notes'
import { readMap } from './read-map'
import { openUndoHistory } from './undo-history'
import { addZone } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }

let map: MapDocument
let chrs: ActorId
let note: NoteId
let zone: ZoneId
beforeEach(() => {
  map = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  note = addNote(map, { kind: 'sticky', position: [200, 0] }, ana)
  zone = addZone(map, { area: [-100, -100, 320, 240] }, ana)
})

const places = () => {
  const { actors, notes, zones } = readMap(map)
  return [actors[0]?.position, notes[0]?.position, zones[0]?.area]
}

test('a group moves in one change that one undo takes back, and its parts keep their signatures', () => {
  const history = openUndoHistory(map, { stepMs: 0 })
  const before = places()
  moveItems(
    map,
    {
      actors: new Map([[chrs, [8.4, 8]]]),
      notes: new Map([[note, [208, 8]]]),
      zones: new Map([[zone, [-92, -92]]]),
    },
    ben,
  )
  expect(places()).toEqual([
    [8, 8],
    [208, 8],
    [-92, -92, 320, 240],
  ])
  expect([readMap(map).notes[0]?.updatedBy, lastChange(map)]).toEqual(['Ana', ben])
  history.undo(ben)
  expect(places()).toEqual(before)
})

test('what a peer deleted meanwhile is skipped', () => {
  const gone = 'gone'
  moveItems(
    map,
    {
      actors: new Map([[ActorId.parse(gone), [8, 8]]]),
      notes: new Map([[NoteId.parse(gone), [8, 8]]]),
      zones: new Map([[ZoneId.parse(gone), [8, 8]]]),
    },
    ben,
  )
  expect([map.positions.has(gone), map.notes.has(gone), map.zones.has(gone)]).toEqual([false, false, false])
})

test('a place that is none stops the whole move', () => {
  const before = map.doc.toJSON()
  const nowhere = [Number.NaN, 0] as const
  expect(() => moveItems(map, { actors: new Map([[chrs, [8, 8]]]), zones: new Map([[zone, nowhere]]) }, ben)).toThrow()
  expect(() => moveItems(map, { actors: new Map([[chrs, [8, 8]]]), notes: new Map([[note, nowhere]]) }, ben)).toThrow()
  expect(map.doc.toJSON()).toEqual(before)
})
