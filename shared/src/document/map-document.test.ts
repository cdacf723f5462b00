import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT_ROOTS } from '../map/document-roots'
import { change, lastChange, openMapDocument, USER_EDIT } from './map-document'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('a new map is empty, and nobody has changed it', () => {
  const map = openMapDocument()
  expect(
    Object.keys(map).filter((key) => key !== 'doc' && !(DOCUMENT_ROOTS as readonly string[]).includes(key)),
  ).toEqual([])
  expect(Object.values(map.doc.toJSON()).flatMap((root) => Object.keys(root))).toEqual([])
  expect(lastChange(map)).toBeUndefined()
})

test('opening a document twice gives the same roots', () => {
  const doc = new Y.Doc()
  openMapDocument(doc).meta.set('version', 1)
  expect(openMapDocument(doc).meta.get('version')).toBe(1)
})

test('a change is one update, signed, under its origin', () => {
  const map = openMapDocument()
  const origins: unknown[] = []
  map.doc.on('update', (_update, origin) => origins.push(origin))
  const answer = change(map, ana, USER_EDIT, () => {
    map.positions.set('a', [0, 0])
    map.positions.set('b', [8, 8])
    return 'done'
  })
  expect(answer).toBe('done')
  expect(origins).toEqual([USER_EDIT])
  expect(lastChange(map)).toEqual(ana)
})

test.for([
  { value: 'Ana' },
  { value: [] },
  { value: ['2026'] },
  { value: [2026, 'Ana'] },
  { value: { 0: 'a', 1: 'b' } },
])('a last change of $value is none', ({ value }) => {
  const map = openMapDocument()
  map.meta.set('lastChange', value)
  expect(lastChange(map)).toBeUndefined()
})
