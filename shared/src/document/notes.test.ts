import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { NoteId } from '../map/ids'
import type { Note } from '../map/note'
import type { ProblemCode } from '../protocol/problems'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { addNote, type NoteDraft, type NotePatch, removeNotes, updateNote } from './notes'
import { sync } from './random-peers'
import { readMap, readNote } from './read-map'
import { openUndoHistory } from './undo-history'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const GONE = NoteId.parse('gone')
const STICKY: NoteDraft = { kind: 'sticky', position: [8, 16], text: 'Inviter le CSAPA' }

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

const read = (id: NoteId) => readNote(id, map.notes.get(id))
const signed = (by: typeof ana) => ({ updatedAt: by.at, updatedBy: by.name })
const created = { createdAt: ana.at, createdBy: 'Ana' }

describe('adding a note', () => {
  test.for<{ draft: NoteDraft; becomes: Partial<Note> }>([
    { draft: { kind: 'sticky', position: [8, 16] }, becomes: { kind: 'sticky', text: '', color: 'yellow' } },
    { draft: STICKY, becomes: { kind: 'sticky', text: 'Inviter le CSAPA', color: 'yellow' } },
    {
      draft: { kind: 'text', position: [7.6, 16.4], size: [200.4, 79.6], color: 'blue', text: 'Nord\nSud' },
      becomes: { kind: 'text', text: 'Nord\nSud', color: 'blue', size: [200, 80] },
    },
  ])('$draft keeps what was given and signs it', ({ draft, becomes }) => {
    const id = addNote(map, draft, ana)
    expect(read(id)).toStrictEqual({ id, position: [8, 16], ...becomes, ...created, ...signed(ana) })
    expect(readMap(map).notes).toStrictEqual([read(id)])
    expect(lastChange(map)).toEqual(ana)
  })

  test.for<{ what: string; draft: Partial<NoteDraft>; code?: ProblemCode }>([
    { what: 'a text of 10,001 characters', draft: { text: 't'.repeat(10_001) }, code: 'text-too-long' },
    { what: 'no place', draft: { position: [Number.NaN, 0] } },
    { what: 'no size', draft: { size: [0, 80] } },
  ])('with $what fails and changes nothing', ({ draft, code }) => {
    expect(() => addNote(map, { ...STICKY, ...draft }, ana)).toThrow(
      code ? expect.objectContaining({ code }) : undefined,
    )
    expect(map.doc.toJSON()).toEqual(openMapDocument().doc.toJSON())
  })
})

describe('changing a note', () => {
  test.for<{ patch: NotePatch; becomes: Partial<Note> }>([
    { patch: { text: '' }, becomes: { text: '' } },
    { patch: { text: 't'.repeat(10_000) }, becomes: { text: 't'.repeat(10_000) } },
    { patch: { color: 'green' }, becomes: { color: 'green' } },
    { patch: { kind: 'text' }, becomes: { kind: 'text' } },
    { patch: { position: [0, 0], size: [300, 200] }, becomes: { position: [0, 0], size: [300, 200] } },
  ])('with $patch changes that, the signature and nothing else', ({ patch, becomes }) => {
    const id = addNote(map, STICKY, ana)
    const before = read(id)
    updateNote(map, id, patch, ben)
    expect(read(id)).toStrictEqual({ ...before, ...becomes, ...signed(ben) })
    expect(lastChange(map)).toEqual(ben)
  })

  test('without a size gives it back the size of its text', () => {
    const id = addNote(map, { ...STICKY, size: [300, 200] }, ana)
    updateNote(map, id, { size: undefined }, ben)
    expect(read(id)).not.toHaveProperty('size')
  })

  test('that a peer deleted meanwhile fails with not-found', () => {
    expect(() => updateNote(map, GONE, { text: 'Juin' }, ben)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  test('keeps what two people change of it at the same time', () => {
    const peer = openMapDocument()
    const id = addNote(map, STICKY, ana)
    sync(map, peer)
    updateNote(map, id, { text: 'Juin' }, ana)
    updateNote(peer, id, { color: 'pink' }, ben)
    sync(map, peer)
    expect(read(id)).toMatchObject({ text: 'Juin', color: 'pink' })
  })
})

test('the removal of a note is one step to take back, with all that was on it', () => {
  const id = addNote(map, STICKY, ana)
  const before = read(id)
  const history = openUndoHistory(map, { stepMs: 0 })
  removeNotes(map, [id, GONE], ben)
  expect([read(id), lastChange(map)]).toEqual([undefined, ben])
  history.undo(ana)
  expect(read(id)).toStrictEqual(before)
})

describe('a note that came from elsewhere', () => {
  const whole = { kind: 'sticky', text: 'Juin', color: 'yellow', position: [8, 8] }
  test.for<{ what: string; fields: Record<string, unknown>; read: Record<string, unknown> | undefined }>([
    { what: 'with its place only', fields: { position: [8, 8] }, read: { ...whole, text: '' } },
    { what: 'of a kind nobody knows', fields: { ...whole, kind: 'poster' }, read: whole },
    { what: 'in a colour nobody knows', fields: { ...whole, color: 'red' }, read: whole },
    { what: 'with a number for its text', fields: { ...whole, text: 12 }, read: { ...whole, text: '' } },
    { what: 'with a text of 10,001', fields: { ...whole, text: 't'.repeat(10_001) }, read: { ...whole, text: '' } },
    { what: 'of a size that is none', fields: { ...whole, size: [0, -1] }, read: whole },
    { what: 'signed with a number', fields: { ...whole, createdBy: 3, updatedAt: {} }, read: whole },
    { what: 'with fields of a later version', fields: { ...whole, votes: { ana: true } }, read: whole },
    { what: 'without a place', fields: { text: 'Juin' }, read: undefined },
    { what: 'at no place', fields: { ...whole, position: [1e308, null] }, read: undefined },
  ])('$what', ({ fields, read: expected }) => {
    map.notes.set('n', new Y.Map(Object.entries(fields)))
    expect(read('n' as NoteId)).toStrictEqual(expected && { id: 'n', ...expected })
  })
})
