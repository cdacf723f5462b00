import { crc32 } from 'node:zlib'
import * as Y from 'yjs'
import type { StoredState } from './map-storage'

/**
 * A state file is `YSNAP`, a version (u8), a checksum of version and rest (u32), then in version 2: the length of the
 * digest (u32), the digest, and the full state as it is sent to whoever joins, a V1 update. Numbers are little-endian.
 * Version 1 holds nothing but the state, in Yjs' second encoding; no other bytes are ever read in that encoding.
 */
const MAGIC = Buffer.from('YSNAP')
const VERSION = 2
const CHECKSUM_AT = MAGIC.length + 1
const HEAD_BYTES = CHECKSUM_AT + 4
const LENGTH_BYTES = 4

/** The file's bytes for a full state. */
export function encodeStateFile({ update, digest = new Uint8Array() }: StoredState): Uint8Array {
  if (update.length === 0) throw new RangeError('a state is never empty')
  const file = Buffer.allocUnsafe(HEAD_BYTES + LENGTH_BYTES + digest.length + update.length)
  MAGIC.copy(file)
  file.writeUInt8(VERSION, MAGIC.length)
  file.writeUInt32LE(digest.length, HEAD_BYTES)
  file.set(digest, HEAD_BYTES + LENGTH_BYTES)
  file.set(update, HEAD_BYTES + LENGTH_BYTES + digest.length)
  file.writeUInt32LE(checksumOf(file), CHECKSUM_AT)
  return file
}

/** The state, sharing the file's bytes; undefined when they are damaged. Throws for a version that is not ours to read. */
export function decodeStateFile(bytes: Uint8Array): StoredState | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length <= HEAD_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  if (file.readUInt32LE(CHECKSUM_AT) !== checksumOf(file)) return undefined
  const version = file.readUInt8(MAGIC.length)
  const body = new Uint8Array(bytes.buffer, bytes.byteOffset + HEAD_BYTES, bytes.length - HEAD_BYTES)
  switch (version) {
    case 1:
      return { update: Y.convertUpdateFormatV2ToV1(body), digest: undefined }
    case VERSION:
      return decodeBody(body)
    default:
      throw new Error(`a state file of version ${version} needs a newer Maillage`)
  }
}

function decodeBody(body: Uint8Array): StoredState | undefined {
  if (body.length <= LENGTH_BYTES) return undefined
  const digestEnd = LENGTH_BYTES + new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  if (digestEnd >= body.length) return undefined
  const digest = digestEnd > LENGTH_BYTES ? body.subarray(LENGTH_BYTES, digestEnd) : undefined
  return { update: body.subarray(digestEnd), digest }
}

function checksumOf(file: Buffer): number {
  return crc32(file.subarray(HEAD_BYTES), crc32(file.subarray(MAGIC.length, CHECKSUM_AT)))
}
