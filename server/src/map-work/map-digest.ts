import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Clocks } from '../gate/decoded-update'
import type { ReaderLoad } from './reader-load'

const VERSION = 3

export interface MapCounts {
  readonly actors: number
  readonly links: number
}

/** What the limits are about: the entries of these roots, be they seen or not. */
export interface MapEntries extends MapCounts {
  readonly views: number
}

/** What has to be known of a whole map at once when it is opened, so that its bytes need not be read for it. */
export interface MapDigest {
  readonly clocks: Clocks
  /** A V1 update without structs, of everything that is deleted: all that a client who has the structs can lack. */
  readonly deletes: Uint8Array
  /** What people see: links with both ends. */
  readonly counts: MapCounts
  readonly entries: MapEntries
  readonly load: ReaderLoad
}

export function encodeDigest({ clocks, deletes, counts, entries, load }: MapDigest): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, VERSION)
  const numbers = [counts.actors, counts.links, entries.actors, entries.links, entries.views]
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  for (const part of [load.steps, load.stepsPerValue, load.longest]) encoding.writeVarUint(encoder, Math.ceil(part))
  encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Map(clocks)))
  encoding.writeVarUint8Array(encoder, deletes)
  return encoding.toUint8Array(encoder)
}

/** Undefined for bytes of another version: then the digest has to be made again from the map. */
export function decodeDigest(bytes: Uint8Array): MapDigest | undefined {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== VERSION) return undefined
  const readCounts = () => ({ actors: decoding.readVarUint(decoder), links: decoding.readVarUint(decoder) })
  const counts = readCounts()
  const entries = { ...readCounts(), views: decoding.readVarUint(decoder) }
  const [steps, stepsPerValue, longest] = [0, 0, 0].map(() => decoding.readVarUint(decoder)) as [number, number, number]
  const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
  return {
    clocks,
    deletes: decoding.readVarUint8Array(decoder),
    counts,
    entries,
    load: { steps, stepsPerValue, longest },
  }
}
