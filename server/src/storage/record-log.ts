import { crc32 } from 'node:zlib'

/**
 * A log is `YLOG1`, then for each update: its length (u32), a checksum (u32), its bytes. Numbers are little-endian.
 * The checksum covers the length too, so that a run of zeros is not an empty record.
 */
export const LOG_MAGIC = Buffer.from('YLOG1')
const HEAD_BYTES = 8
/** Looking for the next good record reads no more than this, whatever the damaged bytes pretend to be. */
const SEARCH_BYTES = 256 << 20

export interface LogRecord {
  /** Where the record begins. */
  readonly offset: number
  readonly update: Uint8Array
}

export interface LogDamage {
  readonly kind: 'end' | 'middle'
  readonly from: number
  readonly to: number
}

export interface ScannedLog {
  readonly records: readonly LogRecord[]
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
    bytes.writeUInt32LE(checksum(bytes.subarray(at, at + 4), update), at + 4)
    bytes.set(update, at + HEAD_BYTES)
    at += recordBytes(update)
  }
  return bytes
}

/** How much of a log this update takes. */
export function recordBytes(update: Uint8Array): number {
  return HEAD_BYTES + update.length
}

/** Every good record of a log, whatever else is in it. */
export function scanLog(log: Uint8Array): ScannedLog {
  const bytes = Buffer.from(log.buffer, log.byteOffset, log.byteLength)
  const records: LogRecord[] = []
  const damage: LogDamage[] = []
  const isStarted = bytes.subarray(0, LOG_MAGIC.length).equals(LOG_MAGIC)
  let at = isStarted ? LOG_MAGIC.length : 0

  while (at < bytes.length) {
    const update = recordAt(bytes, at)
    if (update) {
      records.push({ offset: at, update })
      at += recordBytes(update)
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
  return { records, damage, end: isStarted ? at : 0 }
}

/** The update of the record that begins here, or undefined when there is none. */
export function recordAt(bytes: Buffer, at: number): Uint8Array | undefined {
  const length = lengthAt(bytes, at)
  if (length === undefined) return undefined
  const update = new Uint8Array(bytes.buffer, bytes.byteOffset + at + HEAD_BYTES, length)
  return bytes.readUInt32LE(at + 4) === checksum(bytes.subarray(at, at + 4), update) ? update : undefined
}

function nextRecord(bytes: Buffer, from: number): number | undefined {
  let budget = SEARCH_BYTES
  for (let at = from; at + HEAD_BYTES < bytes.length && budget > 0; at += 1) {
    const length = lengthAt(bytes, at)
    if (length === undefined) continue
    if (recordAt(bytes, at)) return at
    budget -= length
  }
  return undefined
}

/** The length that a record here would have, if it fits in what is left. */
function lengthAt(bytes: Buffer, at: number): number | undefined {
  if (at + HEAD_BYTES >= bytes.length) return undefined
  const length = bytes.readUInt32LE(at)
  return length > 0 && length <= bytes.length - at - HEAD_BYTES ? length : undefined
}

function checksum(length: Uint8Array, update: Uint8Array): number {
  return crc32(update, crc32(length))
}
