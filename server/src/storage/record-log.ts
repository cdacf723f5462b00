import { crcOf, wordAt } from './crc32'

/**
 * A log is `YLOG1`, then for each update: its length (u32), a checksum (u32), its bytes. Numbers are little-endian.
 * The checksum covers the length too, so that a run of zeros is not an empty record.
 */
export const LOG_MAGIC = Buffer.from('YLOG1')
const HEAD_BYTES = 8
/** Looking for the next good record reads no more than this, whatever the damaged bytes pretend to be. */
const SEARCH_BYTES = 256 << 20

export interface LogDamage {
  readonly kind: 'end' | 'middle'
  readonly from: number
  readonly to: number
}

export interface ScannedLog {
  /** Where each good record begins: a number and no more, as a log may hold a hundred thousand. */
  readonly offsets: readonly number[]
  readonly damage: readonly LogDamage[]
  /** Where the next record may be written: behind the last good one. 0 when the log has no good beginning. */
  readonly end: number
}

/** The bytes of these updates in a log, without the magic. */
export function encodeRecords(updates: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(updates.reduce((sum, update) => sum + recordBytes(update), 0))
  let at = 0
  for (const update of updates) {
    bytes.writeUInt32LE(update.length, at)
    bytes.set(update, at + HEAD_BYTES)
    bytes.writeUInt32LE(checksum(bytes, at, update.length), at + 4)
    at += recordBytes(update)
  }
  return bytes
}

/** How much of a log this update takes. */
export function recordBytes(update: Uint8Array): number {
  return HEAD_BYTES + update.length
}

/** Where each of these updates begins in a log that takes them from `start` on. */
export function offsetsOf(updates: readonly Uint8Array[], start: number): number[] {
  let end = start
  return updates.map((update) => {
    const offset = end
    end += recordBytes(update)
    return offset
  })
}

/** Every good record of a log, whatever else is in it. */
export function scanLog(bytes: Uint8Array): ScannedLog {
  const offsets: number[] = []
  const damage: LogDamage[] = []
  const isStarted = LOG_MAGIC.equals(bytes.subarray(0, LOG_MAGIC.length))
  let at = isStarted ? LOG_MAGIC.length : 0

  while (at < bytes.length) {
    const length = goodLengthAt(bytes, at)
    if (length > 0) {
      offsets.push(at)
      at += HEAD_BYTES + length
      continue
    }
    const next = nextRecord(bytes, at + 1)
    if (next === undefined) {
      damage.push({ kind: 'end', from: at, to: bytes.length })
      break
    }
    damage.push({ kind: 'middle', from: at, to: next })
    at = next
  }
  return { offsets, damage, end: isStarted ? at : 0 }
}

/** The update of the record that begins here, which a scan has found good. Shares the log's bytes. */
export function updateAt(log: Uint8Array, offset: number): Uint8Array {
  return new Uint8Array(log.buffer, log.byteOffset + offset + HEAD_BYTES, wordAt(log, offset) >>> 0)
}

/** Whether a good record begins here. */
export function hasRecordAt(log: Uint8Array, offset: number): boolean {
  return goodLengthAt(log, offset) > 0
}

function nextRecord(bytes: Uint8Array, from: number): number | undefined {
  let budget = SEARCH_BYTES
  for (let at = from; at + HEAD_BYTES < bytes.length && budget > 0; at += 1) {
    const length = lengthAt(bytes, at)
    if (length === 0) continue
    if (goodLengthAt(bytes, at) > 0) return at
    budget -= length
  }
  return undefined
}

/** The length of the good record that begins here, 0 when there is none. */
function goodLengthAt(bytes: Uint8Array, at: number): number {
  const length = lengthAt(bytes, at)
  return length > 0 && wordAt(bytes, at + 4) >>> 0 === checksum(bytes, at, length) ? length : 0
}

/** The length that a record here would have, 0 if it does not fit in what is left. */
function lengthAt(bytes: Uint8Array, at: number): number {
  if (at + HEAD_BYTES >= bytes.length) return 0
  const length = wordAt(bytes, at) >>> 0
  return length <= bytes.length - at - HEAD_BYTES ? length : 0
}

function checksum(bytes: Uint8Array, at: number, length: number): number {
  return crcOf(bytes, at + HEAD_BYTES, at + HEAD_BYTES + length, crcOf(bytes, at, at + 4))
}
