import { Problem } from '@maillage/shared/protocol/problems'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

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

export interface UpdateLimits {
  readonly structs: number
  readonly clients: number
}

/** One change of one person. */
export const UPDATE_LIMITS: UpdateLimits = { structs: 50_000, clients: 64 }
/** What a client brings back after a loss of the server's: the work of everybody, months of sessions. */
export const STEP2_LIMITS: UpdateLimits = { structs: 50_000, clients: 2_000 }
/** What this server wrote itself. */
export const NO_LIMITS: UpdateLimits = { structs: Infinity, clients: Infinity }

/** Clocks beyond this are nobody's work; lengths are sums that have to stay exact. */
const MAX_CLOCK = 2 ** 31

/** Decodes a V1 update. Throws `request-invalid` for bytes that are none, `change-refused` for what no Yjs writes. */
export function decodeUpdate(update: Uint8Array): DecodedUpdate {
  const declaredClients = readUint(update)
  const { structs, ds } = decode(update)

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

/** Throws `change-refused` for more than one change may hold. */
export function checkLimits({ structs }: DecodedUpdate, limits: UpdateLimits): void {
  if (structs.size > limits.clients) throw new Problem('change-refused', 'an update of too many clients')
  let count = 0
  for (const ownStructs of structs.values()) count += ownStructs.length
  if (count > limits.structs) throw new Problem('change-refused', 'an update of too many structs')
}

/** Whether it holds a struct, or a part of one, that is known already. */
export function overlaps(update: DecodedUpdate, known: Clocks): boolean {
  for (const [client, structs] of update.structs) {
    const first = structs[0] as Struct
    if (first.id.clock < (known.get(client) ?? 0)) return true
  }
  return false
}

/** Lets us see where Yjs stopped reading; it does so in the turn in which it was started. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  static rest: decoding.Decoder

  constructor(decoder: decoding.Decoder) {
    super(decoder)
    WatchedDecoder.rest = decoder
  }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdateV2(update, WatchedDecoder)
  } catch (cause) {
    const isNesting = cause instanceof RangeError && /call stack/i.test(cause.message)
    if (isNesting) throw new Problem('change-refused', 'an update nested too deeply', { cause })
    throw new Problem('request-invalid', 'an update that cannot be read', { cause })
  }
  // The other encoding of Yjs, for one, often reads as an empty update with something behind it.
  if (decoding.hasContent(WatchedDecoder.rest)) throw new Problem('request-invalid', 'an update of another length')
  return decoded
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
