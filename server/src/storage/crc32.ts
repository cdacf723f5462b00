import { crc32 } from 'node:zlib'

/** Up to here a loop is faster than a call into the library with the view that it needs. */
const SHORT_BYTES = 256

/** What a byte does to the checksum when it is followed by none, one, two or three others. */
const LAST = Int32Array.from({ length: 256 }, (_, byte) => eightBits(byte))
const THIRD = LAST.map(oneByteOn)
const SECOND = THIRD.map(oneByteOn)
const FIRST = SECOND.map(oneByteOn)

/** The CRC-32 of the bytes from `from` to `to`, continuing `start`: `zlib.crc32`, made for very many short pieces. */
export function crcOf(bytes: Uint8Array, from: number, to: number, start = 0): number {
  if (to - from > SHORT_BYTES) return crc32(bytes.subarray(from, to), start)
  let crc = ~start
  let at = from
  for (; at + 4 <= to; at += 4) {
    crc ^= wordAt(bytes, at)
    crc =
      (FIRST[crc & 255] as number) ^
      (SECOND[(crc >>> 8) & 255] as number) ^
      (THIRD[(crc >>> 16) & 255] as number) ^
      (LAST[crc >>> 24] as number)
  }
  for (; at < to; at += 1) crc = (LAST[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Four bytes that are there as a number, little-endian and signed: what a loop may read without a call that checks. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}

function eightBits(byte: number): number {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
}

function oneByteOn(crc: number): number {
  return (LAST[crc & 255] as number) ^ (crc >>> 8)
}
