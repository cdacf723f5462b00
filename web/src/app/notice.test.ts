import { expect, test } from 'vitest'
import type { SaveState } from '../map-session/save-state'
import { type Circumstances, noticeOf, sentenceWithoutMap } from './notice'

const asUsual: Circumstances = {
  hasMap: true,
  canEdit: true,
  isCut: false,
  isLate: false,
  health: { kind: 'sound' },
  hasEarlierCopy: false,
}
const saved: SaveState = { kind: 'saved', at: null }
const offline: SaveState = { kind: 'offline', pending: 1, code: null }
const overloaded: SaveState = { kind: 'offline', pending: 1, code: 'overloaded' }
const saving: SaveState = { kind: 'saving', pending: 1, oldest: 1 }
const unsaved: SaveState = { kind: 'unsaved', pending: 1, code: 'storage-unavailable' }
const refused: SaveState = { kind: 'refused', pending: 1, code: 'map-full' }

test.for<{ what: string; state: SaveState; given?: Partial<Circumstances>; kind?: string; sentences?: string[] }>([
  { what: 'all as usual', state: saved },
  { what: 'a change on its way', state: saving },
  { what: 'a short cut', state: offline },
  { what: 'a reader', state: saved, given: { canEdit: false }, kind: 'reading', sentences: ['map.readOnly'] },
  { what: 'a cut', state: offline, given: { isCut: true }, kind: 'offline', sentences: ['map.offline'] },
  {
    what: 'a cut of a reader',
    state: offline,
    given: { isCut: true, canEdit: false },
    kind: 'offline',
    sentences: ['map.offlineReading'],
  },
  {
    what: 'a server with too many people',
    state: overloaded,
    given: { isCut: true },
    kind: 'offline',
    sentences: ['problem.overloaded', 'map.kept'],
  },
  {
    what: 'a server with too many people, to a reader',
    state: overloaded,
    given: { isCut: true, canEdit: false },
    kind: 'offline',
    sentences: ['problem.overloaded', 'map.copySeen'],
  },
  {
    what: 'a change that no receipt covers',
    state: saving,
    given: { isLate: true },
    kind: 'late',
    sentences: ['map.late'],
  },
  { what: 'a full disk', state: unsaved, kind: 'unsaved', sentences: ['problem.storage-unavailable'] },
  {
    what: 'a storage that cannot even be read',
    state: unsaved,
    given: { canEdit: false },
    kind: 'unsaved',
    sentences: ['map.unreadable', 'map.copySeen'],
  },
  {
    what: 'a full disk, to who runs the workshop and changes nothing',
    state: saved,
    given: { health: { kind: 'unsaved' } },
    kind: 'unsaved',
    sentences: ['problem.storage-unavailable'],
  },
  {
    what: 'a rebuilt map',
    state: saved,
    given: { hasEarlierCopy: true },
    kind: 'aside',
    sentences: ['map.aside'],
  },
  {
    what: 'a rebuilt map, to a reader',
    state: saved,
    given: { hasEarlierCopy: true, canEdit: false },
    kind: 'reading',
    sentences: ['map.readOnly'],
  },
  { what: 'a full map', state: refused, kind: 'refused', sentences: ['problem.map-full'] },
])('$what is told with $sentences', ({ state, given, kind, sentences }) => {
  expect(noticeOf(state, { ...asUsual, ...given })).toEqual(kind ? { kind, sentences } : null)
})

test('damage is told when nothing more urgent is', () => {
  const foundAt = '2026-03-12T08:00:00.000Z'
  const given: Circumstances = { ...asUsual, isCut: true, health: { kind: 'damaged', foundAt, bytes: 40 } }
  const told = { kind: 'damaged', sentences: ['map.damaged', 'map.damagedRest'], foundAt }
  expect(noticeOf(saved, given)).toEqual(told)
  expect(noticeOf(saving, given)).toEqual(told)
  expect(noticeOf(offline, given)).toMatchObject({ kind: 'offline' })
})

test.for([
  { state: { kind: 'opening' }, key: 'map.opening' },
  { state: saved, key: 'map.opening' },
  { state: offline, key: 'map.noCopy' },
  { state: overloaded, key: 'problem.overloaded' },
  { state: unsaved, key: 'map.unreadable' },
  { state: refused, key: 'problem.map-full' },
] as const)('who has no copy of the map reads $key, once', ({ state, key }) => {
  expect(sentenceWithoutMap(state)).toBe(key)
  expect(noticeOf(state, { ...asUsual, hasMap: false, isCut: true })).toBeNull()
})
