import { expect, test } from 'vitest'
import { ACCESS_KEY_BYTES, encodeAccessKey, type KeyHolder, looksLikeAccessKey } from './access-key'

const bytes = Uint8Array.from({ length: ACCESS_KEY_BYTES }, (_, index) => index * 13)

test.for<{ holder: KeyHolder; prefix: string }>([
  { holder: 'facilitator', prefix: 'f_' },
  { holder: 'editor', prefix: 'e_' },
  { holder: 'contributor', prefix: 'c_' },
  { holder: 'viewer', prefix: 'v_' },
  { holder: 'admin', prefix: 'a_' },
])('the key of a $holder begins with $prefix and looks like one', ({ holder, prefix }) => {
  const key = encodeAccessKey(holder, bytes)
  expect(key).toMatch(/^[a-z]_[0-9a-z]{33}$/)
  expect(key.startsWith(prefix)).toBe(true)
  expect(looksLikeAccessKey(key)).toBe(true)
})

test('a key written down once stays a key: the encoding never changes', () => {
  expect(encodeAccessKey('viewer', bytes)).toBe('v_006hm9sm8575pt3nga7ssadprf8dvtqq1')
  expect(looksLikeAccessKey('v_006hm9sm8575pt3nga7ssadprf8dvtqq1')).toBe(true)
})

test.for([0, 19, 21])('%i bytes make no key', (length) => {
  expect(() => encodeAccessKey('viewer', new Uint8Array(length))).toThrow(RangeError)
})

const key = encodeAccessKey('editor', bytes)

test.for([
  { what: 'nothing', text: '' },
  { what: 'a key with a space before it', text: ` ${key}` },
  { what: 'a key with a line break after it', text: `${key}\n` },
  { what: 'a key in capitals', text: key.toUpperCase() },
  { what: 'a key with an unknown prefix', text: `x${key.slice(1)}` },
  { what: 'a key without its prefix', text: key.slice(2) },
  { what: 'a whole link', text: `https://example.org/#${key}` },
  { what: 'two keys', text: key + key },
])('$what is not a key', ({ text }) => {
  expect(looksLikeAccessKey(text)).toBe(false)
})
