import { promisify } from 'node:util'
import { crc32, gunzip, gzip } from 'node:zlib'
import type { ReadSnapshot, SnapshotCondition } from './snapshot-storage'

/**
 * A snapshot file is `MSNAP`, a version (u8), a checksum of version and rest (u32, little-endian), then the bytes, packed with gzip.
 * The checksum is over what lies on the disk, so that a file is checked without being unpacked.
 */
const MAGIC = Buffer.from('MSNAP')
const VERSION = 1
const CHECKSUM_AT = MAGIC.length + 1
const HEAD_BYTES = CHECKSUM_AT + 4

const pack = promisify<Uint8Array, Buffer>(gzip)
const unpack = promisify<Uint8Array, Buffer>(gunzip)

/** Packs in a thread of the system's: others are served meanwhile. */
export async function encodeSnapshotFile(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await pack(bytes)
  const file = Buffer.allocUnsafe(HEAD_BYTES + packed.length)
  MAGIC.copy(file)
  file.writeUInt8(VERSION, MAGIC.length)
  file.set(packed, HEAD_BYTES)
  file.writeUInt32LE(checksumOf(file), CHECKSUM_AT)
  return file
}

export async function decodeSnapshotFile(bytes: Uint8Array): Promise<ReadSnapshot> {
  const condition = checkSnapshotFile(bytes)
  if (condition !== 'whole') return { kind: condition }
  const { buffer, byteOffset, length } = await unpack(bytes.subarray(HEAD_BYTES))
  return { kind: 'whole', bytes: new Uint8Array(buffer, byteOffset, length) }
}

export function checkSnapshotFile(bytes: Uint8Array): SnapshotCondition {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length <= HEAD_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) return 'damaged'
  if (file.readUInt32LE(CHECKSUM_AT) !== checksumOf(file)) return 'damaged'
  return file.readUInt8(MAGIC.length) === VERSION ? 'whole' : 'newer'
}

function checksumOf(file: Buffer): number {
  return crc32(file.subarray(HEAD_BYTES), crc32(file.subarray(MAGIC.length, CHECKSUM_AT)))
}
