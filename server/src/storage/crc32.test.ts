import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crcOf } from './crc32'

test('a checksum is the one of the library, for any part of any bytes, continued from any other', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 700, size: 'max' })
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(), fc.nat(0xffffffff), (some, one, other, start) => {
      const from = one % some.length
      const to = from + 1 + (other % (some.length - from))
      expect(crcOf(Buffer.from(some), from, to, start)).toBe(crc32(some.subarray(from, to), start))
    }),
  )
})
