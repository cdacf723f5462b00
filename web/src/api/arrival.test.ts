import { encodeAccessKey } from '@maillage/shared/protocol/access-key'
import { expect, test } from 'vitest'
import { keyOfLink, readArrival } from './arrival'

const bytes = new Uint8Array(20).map((_, index) => index * 7)
const editor = encodeAccessKey('editor', bytes)
const admin = encodeAccessKey('admin', bytes)
const id = 'rouen000000000000000'

test.for([
  { path: `/t/${id}`, fragment: `#${editor}`, found: { kind: 'territory', territory: id, key: editor } },
  { path: `/t/${id}/acces`, fragment: `#${editor}`, found: { kind: 'territory', territory: id, key: editor } },
  { path: `/t/${id}`, fragment: `#${editor}.`, found: { kind: 'territory', territory: id, key: editor } },
  { path: `/t/${id}`, fragment: `#${editor}%20%C2%BB`, found: { kind: 'territory', territory: id, key: editor } },
  { path: '/admin', fragment: `#${admin}`, found: { kind: 'admin', key: admin } },
  { path: `/t/${id}`, fragment: '', found: null },
  { path: `/t/${id}`, fragment: '#', found: null },
  { path: '/', fragment: '#section', found: null },
])('$path$fragment is read as $found.kind', ({ path, fragment, found }) => {
  expect(readArrival(path, fragment)).toEqual(found)
})

test.for([
  ['cut', `/t/${id}`, `#${editor.slice(0, -4)}`],
  ['with a wrong symbol', `/t/${id}`, `#${editor.slice(0, -1)}${editor.endsWith('0') ? '1' : '0'}`],
  ['no encoding', `/t/${id}`, '#%E0%A4%A'],
  ['of a territory that cannot be', '/t/Rouen!', `#${editor}`],
  ['an editor’s on the admin’s page', '/admin', `#${editor}`],
])('a key that is %s makes a broken link', ([, path, fragment]) => {
  expect(readArrival(path as string, fragment as string)).toEqual({ kind: 'broken', path })
})

test('the key of a link is its fragment', () => {
  expect(keyOfLink(`https://maillage.example/t/${id}#${editor}`)).toBe(editor)
})
