import { Problem } from '@maillage/shared/protocol/problems'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { type ReadLimits, WatchedDecoder } from './watched-decoder'

export type Struct = Y.Item | Y.GC | Y.Skip

/** For each client, the clock that its next struct will have. */
export type Clocks = ReadonlyMap<number, number>

export interface DeletedRange {
  readonly clock: number
  readonly len: number
}

/** An update as its parts, nothing of it applied. Structs are by client, in the order of their clocks. */
export interface DecodedUpdate {
  readonly structs: ReadonlyMap<number, readonly Struct[]>
  readonly deletes: ReadonlyMap<number, readonly DeletedRange[]>
}

export interface UpdateLimits extends ReadLimits {
  /** Clients of what is not known yet. */
  readonly authors: number
}

/** What a client brings back after a loss of the server's: the work of everybody, months of sessions. */
export const STEP2_LIMITS: UpdateLimits = {
  structs: 50_000,
  clients: 2_000,
  deletes: 200_000,
  values: 200_000,
  authors: 2_000,
}
/** One change of one person, or all that a program has loaded from its disk, most of which is known. */
export const UPDATE_LIMITS: UpdateLimits = { ...STEP2_LIMITS, authors: 64 }
/** What this server wrote itself. */
export const NO_LIMITS: UpdateLimits = {
  structs: Infinity,
  clients: Infinity,
  deletes: Infinity,
  values: Infinity,
  authors: Infinity,
}

/** Clocks beyond this are nobody's work; lengths are sums that have to stay exact. */
const MAX_CLOCK = 2 ** 31

/**
 * Decodes a V1 update. Throws `request-invalid` for bytes that are none, `change-refused` for what no Yjs writes and for
 * more than one change may hold.
 */
export function decodeUpdate(update: Uint8Array, limits: ReadLimits): DecodedUpdate {
  const declaredClients = readUint(update)
  const { structs, ds } = decode(update, limits)

  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    checkSpan(struct.id.clock, struct.length)
    const known = byClient.get(struct.id.client)
    if (known) known.push(struct)
    else byClient.set(struct.id.client, [struct])
  }
  // Of two sections of one client Yjs applies the second only; no encoder writes two, nor an empty one.
  if (byClient.size !== declaredClients) throw new Problem('change-refused', 'an update with sections that hide others')
  for (const ranges of ds.clients.values()) for (const { clock, len } of ranges) checkSpan(clock, len)
  return { structs: byClient, deletes: ds.clients }
}

/** An update without what is known already, as its bytes and as its parts. Throws what `decodeUpdate` throws. */
export function decodeNews(update: Uint8Array, known: Clocks, limits: UpdateLimits) {
  const decoded = decodeUpdate(update, limits)
  if (!overlaps(decoded, known)) return { news: update, decoded: checkAuthors(decoded, limits) }
  // Of its clients only: everybody who ever worked on a map may be thousands.
  const clocks = [...decoded.structs.keys()].map((client) => [client, known.get(client) ?? 0] as const)
  const news = Y.diffUpdate(update, Y.encodeStateVector(new Map(clocks)))
  return { news, decoded: checkAuthors(decodeUpdate(news, limits), limits) }
}

function checkAuthors(update: DecodedUpdate, { authors }: UpdateLimits): DecodedUpdate {
  if (update.structs.size > authors) throw new Problem('change-refused', 'an update of too many authors')
  return update
}

/** Whether it holds a struct, or a part of one, that is known already. */
function overlaps(update: DecodedUpdate, known: Clocks): boolean {
  for (const [client, structs] of update.structs) {
    const first = structs[0] as Struct
    if (first.id.clock < (known.get(client) ?? 0)) return true
  }
  return false
}

function decode(update: Uint8Array, limits: ReadLimits): ReturnType<typeof Y.decodeUpdate> {
  try {
    const decoded = Y.decodeUpdateV2(update, WatchedDecoder.within(limits))
    // The other encoding of Yjs, for one, often reads as an empty update with something behind it.
    if (WatchedDecoder.hasRest()) throw new Problem('request-invalid', 'an update of another length')
    return decoded
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const isNesting = cause instanceof RangeError && /call stack/i.test(cause.message)
    if (isNesting) throw new Problem('change-refused', 'an update nested too deeply', { cause })
    throw new Problem('request-invalid', 'an update that cannot be read', { cause })
  } finally {
    WatchedDecoder.forget()
  }
}

function readUint(bytes: Uint8Array): number {
  try {
    return decoding.readVarUint(decoding.createDecoder(bytes))
  } catch (cause) {
    throw new Problem('request-invalid', 'an update that cannot be read', { cause })
  }
}

/** An empty struct would share its id with the next one. */
function checkSpan(clock: number, length: number): void {
  if (length < 1 || clock + length > MAX_CLOCK) throw new Problem('change-refused', 'a struct of an impossible length')
}
