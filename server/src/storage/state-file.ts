import { crc32 } from 'node:zlib'
import * as Y from 'yjs'

/**
 * A state file is `YSNAP`, a version (u8), a checksum of the rest (u32, little-endian), and a full state in Yjs' second
 * encoding, which takes a quarter of the first. Updates from the network are never read in that encoding.
 */
const MAGIC = Buffer.from('YSNAP')
const VERSION = 1
const HEAD_BYTES = MAGIC.length + 1 + 4

/** The file's bytes for a full state, a V1 update. Throws when it is not an update. */
export function encodeStateFile(state: Uint8Array): Uint8Array {
  const body = Y.convertUpdateFormatV1ToV2(state)
  refuseLoss(state, body)
  const file = Buffer.alloc(HEAD_BYTES + body.length)
  MAGIC.copy(file)
  file.writeUInt8(VERSION, MAGIC.length)
  file.writeUInt32LE(checksum(VERSION, body), MAGIC.length + 1)
  file.set(body, HEAD_BYTES)
  return file
}

/** The state as a V1 update; undefined when the file is damaged. Throws for a version that is not ours to read. */
export function decodeStateFile(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length <= HEAD_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const version = file.readUInt8(MAGIC.length)
  const body = file.subarray(HEAD_BYTES)
  if (file.readUInt32LE(MAGIC.length + 1) !== checksum(version, body)) return undefined
  if (version !== VERSION) throw new Error(`a state file of version ${version} needs a newer Maillage`)
  return Y.convertUpdateFormatV2ToV1(body)
}

/** The log goes away on the strength of this file, so that a fault of the conversion has to show now. */
function refuseLoss(state: Uint8Array, body: Uint8Array): void {
  const before = Y.encodeStateVectorFromUpdate(state)
  const after = Y.encodeStateVectorFromUpdateV2(body)
  if (Buffer.compare(before, after) !== 0) throw new Error('the state does not survive its conversion')
}

function checksum(version: number, body: Uint8Array): number {
  return crc32(body, crc32(Uint8Array.of(version)))
}
