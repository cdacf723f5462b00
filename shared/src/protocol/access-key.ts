import type { Role } from './roles'

/**
 * An access key is `<prefix>_<32 symbols><check symbol>`: 160 random bits in Crockford's base 32
 * (https://www.crockford.com/base32.html) and one check symbol, so that a typo or a cut link is told
 * apart from a revoked one before anything is asked of the server.
 */
const SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz'
export const ACCESS_KEY_BYTES = 20

const PREFIXES = { facilitator: 'f', editor: 'e', contributor: 'c', viewer: 'v', admin: 'a' } as const
export type KeyHolder = Role | 'admin'

const SHAPE = /^[fecva]_[0-9a-hjkmnp-tv-z]{33}$/

/** The key for 20 random bytes. */
export function encodeAccessKey(holder: KeyHolder, bytes: Uint8Array): string {
  if (bytes.length !== ACCESS_KEY_BYTES) throw new RangeError('an access key takes 20 bytes')
  let symbols = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      symbols += SYMBOLS[(buffer >> bits) & 31]
    }
    buffer &= (1 << bits) - 1
  }
  return `${PREFIXES[holder]}_${symbols}${checkSymbol(symbols)}`
}

/** Whether the text could be a key at all: shape and check symbol, nothing about validity. */
export function looksLikeAccessKey(text: string): boolean {
  if (!SHAPE.test(text)) return false
  return text.at(-1) === checkSymbol(text.slice(2, -1))
}

/**
 * A weighted sum in the field of 32 elements, each weight twice the one after it: one wrong symbol never
 * passes, nor do two neighbours in the wrong order. (Modulo 31, two of the 32 symbols would count the same.)
 */
function checkSymbol(symbols: string): string {
  let sum = 0
  for (const symbol of symbols) sum = double(sum ^ SYMBOLS.indexOf(symbol))
  return SYMBOLS[sum] as string
}

/** Doubling in GF(2^5) with the primitive polynomial x^5 + x^2 + 1. */
function double(element: number): number {
  return element & 16 ? (element << 1) ^ 0b100101 : element << 1
}
