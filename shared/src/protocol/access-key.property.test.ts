import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCESS_KEY_BYTES, encodeAccessKey, type KeyHolder, looksLikeAccessKey } from './access-key'

const SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz'
const FIRST = 2

const anyBytes = fc.uint8Array({ minLength: ACCESS_KEY_BYTES, maxLength: ACCESS_KEY_BYTES })
const anyHolder = fc.constantFrom<KeyHolder>('facilitator', 'editor', 'contributor', 'viewer', 'admin')
const anyKey = fc.tuple(anyHolder, anyBytes).map(([holder, bytes]) => encodeAccessKey(holder, bytes))
const lastPlace = FIRST + 32

test('every key looks like a key', () => {
  fc.assert(fc.property(anyKey, (key) => looksLikeAccessKey(key)))
})

test('other bytes make another key', () => {
  fc.assert(
    fc.property(anyBytes, anyBytes, (a, b) => {
      const isSame = a.every((byte, index) => byte === b[index])
      expect(encodeAccessKey('viewer', a) === encodeAccessKey('viewer', b)).toBe(isSame)
    }),
  )
})

test('one wrong symbol is always told, the check symbol too', () => {
  fc.assert(
    fc.property(anyKey, fc.integer({ min: FIRST, max: lastPlace }), fc.constantFrom(...SYMBOLS), (key, at, symbol) => {
      fc.pre(key[at] !== symbol)
      expect(looksLikeAccessKey(key.slice(0, at) + symbol + key.slice(at + 1))).toBe(false)
    }),
    // 0 and z, which a sum modulo 31 takes for the same.
    { numRuns: 500, examples: [[encodeAccessKey('viewer', new Uint8Array(ACCESS_KEY_BYTES)), FIRST, 'z']] },
  )
})

test('two neighbours in the wrong order are always told', () => {
  fc.assert(
    fc.property(anyKey, fc.integer({ min: FIRST, max: lastPlace - 1 }), (key, at) => {
      fc.pre(key[at] !== key[at + 1])
      const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2)
      expect(looksLikeAccessKey(swapped)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('a key that was cut, at either end or in the middle, is always told', () => {
  fc.assert(
    fc.property(anyKey, fc.nat(lastPlace), fc.integer({ min: 1, max: 35 }), (key, at, count) => {
      expect(looksLikeAccessKey(key.slice(0, at) + key.slice(at + count))).toBe(false)
    }),
  )
})

test('no text makes the check throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => !looksLikeAccessKey(text)))
})
