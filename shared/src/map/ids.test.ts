import { expect, test } from 'vitest'
import {
  ActorId,
  DocumentId,
  isPrivateDocument,
  LinkId,
  MapKey,
  newId,
  privateDocumentOf,
  TerritoryId,
  territoryPart,
} from './ids'

test('a fresh id is an id of anything', () => {
  const id = newId()
  expect(id).toMatch(/^[0-9a-z]{20}$/)
  for (const schema of [TerritoryId, ActorId, LinkId, MapKey]) expect(schema.parse(id)).toBe(id)
})

test('a thousand fresh ids are a thousand', () => {
  expect(new Set(Array.from({ length: 1_000 }, newId)).size).toBe(1_000)
})

test.for(['a'.repeat(16), 'a'.repeat(32), 'exemplerouen00000000'])('"%s" names a territory', (id) => {
  expect(TerritoryId.parse(id)).toBe(id)
})

test.for([
  '',
  'a'.repeat(15),
  'a'.repeat(33),
  'ExempleRouen00000000',
  'exemple-rouen-000000',
  '../../etc/passwd0000',
  'exemplerouen0000000é',
  'exemplerouen00000000\n',
])('%j does not name a territory', (id) => {
  expect(TerritoryId.safeParse(id).success).toBe(false)
})

test.for(['a', 'emergence-s--coordination', 'A_b-9', 'k'.repeat(64), '__proto', 'tostring'])('"%s" is a key', (key) => {
  expect(MapKey.parse(key)).toBe(key)
})

test.for([
  '',
  'k'.repeat(65),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'a b',
  'a.b',
  'é',
  'a\n',
  'a/b',
])('%j is not a key of a map', (key) => {
  for (const schema of [ActorId, LinkId, MapKey]) expect(schema.safeParse(key).success).toBe(false)
})

test('a territory has a private document beside its map', () => {
  const territory = TerritoryId.parse('exemplerouen00000000')
  const document = privateDocumentOf(territory)
  expect(document).toBe('exemplerouen00000000.private')
  expect([document, territory].map(isPrivateDocument)).toEqual([true, false])
  expect([document, territory].map(territoryPart)).toEqual([territory, territory])
})

test.for([
  'exemplerouen00000000.private.private',
  '.private',
  'exemplerouen00000000.public',
  '../../etc/passwd.private',
])('%j is no document', (id) => {
  expect(DocumentId.safeParse(id).success).toBe(false)
})
