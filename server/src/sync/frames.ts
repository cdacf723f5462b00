import { Problem } from '@maillage/shared/protocol/problems'
import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** What a client may say. Updates are views into the message: who keeps one copies it. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** More than ever work on a map; a megabyte holds twice as many, which takes a tenth of a second. */
const MOST_CLIENTS = 100_000

/** Reads one message of a client. Throws `request-invalid` for what cannot be read or only a server may say. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = readBody(decoder)
    // Also true when a length pointed past the end: lib0 then gives bytes of whatever lies behind in memory.
    if (decoding.hasContent(decoder)) throw new Problem('request-invalid', 'the message has another length')
    return message
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('request-invalid', 'the message cannot be read', { cause })
  }
}

function readBody(decoder: decoding.Decoder): ClientMessage {
  const kind = decoding.readVarUint(decoder)
  if (kind === FRAME.sync) return readSync(decoder)
  if (kind === FRAME.awareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  if (kind === FRAME.queryAwareness) return { kind: 'queryAwareness' }
  throw new Problem('request-invalid', 'the message has an unknown type')
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === SYNC_STEP.step1) {
    checkStateVector(bytes)
    return { kind: 'step1', stateVector: bytes.slice() }
  }
  if (step === SYNC_STEP.step2) return { kind: 'step2', update: bytes }
  if (step === SYNC_STEP.update) return { kind: 'update', update: bytes }
  throw new Problem('request-invalid', 'the sync message has an unknown type')
}

function checkStateVector(bytes: Uint8Array): void {
  const count = decoding.readVarUint(decoding.createDecoder(bytes))
  if (count > MOST_CLIENTS) throw new Problem('request-invalid', 'a state vector of too many clients')
  Y.decodeStateVector(bytes)
}

/** First byte of a WebSocket frame that is whole and binary. */
const FINAL_BINARY = 0x82

/** A message as it goes over the network: a whole WebSocket frame, made once and written to every peer. */
export type Wire = Uint8Array

/** A frame in two pieces, written one right after the other, so that its large part need not be copied. */
export type SplitWire = readonly [head: Uint8Array, body: Uint8Array]

export function step1Wire(stateVector: Uint8Array): Wire {
  return wire([FRAME.sync, SYNC_STEP.step1], stateVector)
}

export function updateWire(update: Uint8Array): Wire {
  return wire([FRAME.sync, SYNC_STEP.update], update)
}

/** As `updateWire`, for a whole map. */
export function splitUpdateWire(update: Uint8Array): SplitWire {
  return [frameHead([FRAME.sync, SYNC_STEP.update], update.length), update]
}

export function splitStep2Wire(update: Uint8Array): SplitWire {
  return [frameHead([FRAME.sync, SYNC_STEP.step2], update.length), update]
}

export function awarenessWire(update: Uint8Array): Wire {
  return wire([FRAME.awareness], update)
}

export function receiptWire(stateVector: Uint8Array): Wire {
  return wire([FRAME.receipt], stateVector)
}

/** Something to say when there is nothing to say: no state of nobody. Every y-websocket client takes it. */
export const KEEP_ALIVE_WIRE: Wire = awarenessWire(Uint8Array.of(0))

/** The update inside the frame that `updateWire` made, so that one copy serves the network and the log. */
export function updateIn(frame: Wire, updateLength: number): Uint8Array {
  return frame.subarray(frame.length - updateLength)
}

function wire(numbers: readonly number[], bytes: Uint8Array): Wire {
  const headBytes = headLength(numbers, bytes.length)
  // Out of Node's pool: a small array of its own costs more to make than to fill.
  const frame = Buffer.allocUnsafe(headBytes + bytes.length)
  writeHead(frame, numbers, bytes.length)
  frame.set(bytes, headBytes)
  return frame
}

/** All that comes before the bytes. */
function frameHead(numbers: readonly number[], byteCount: number): Uint8Array {
  const head = Buffer.allocUnsafe(headLength(numbers, byteCount))
  writeHead(head, numbers, byteCount)
  return head
}

/** Bytes of an unmasked frame before the message's own (RFC 6455, 5.2). */
function frameHeaderLength(messageLength: number): number {
  return messageLength < 126 ? 2 : messageLength < 0x1_0000 ? 4 : 10
}

function headLength(numbers: readonly number[], byteCount: number): number {
  const own = numbers.length + varUintBytes(byteCount)
  return frameHeaderLength(own + byteCount) + own
}

/** One unmasked binary frame: `numbers` and a length as varuints, and the bytes follow. */
function writeHead(head: Buffer, numbers: readonly number[], byteCount: number): void {
  const length = numbers.length + varUintBytes(byteCount) + byteCount
  let at = frameHeaderLength(length)
  head[0] = FINAL_BINARY
  head[1] = at === 2 ? length : at === 4 ? 126 : 127
  if (at === 4) head.writeUInt16BE(length, 2)
  else if (at === 10) head.writeBigUInt64BE(BigInt(length), 2)
  // The types of messages are small enough to be their own varuint.
  for (const number of numbers) {
    head[at] = number
    at += 1
  }
  writeVarUint(head, at, byteCount)
}

function varUintBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes += 1
  return bytes
}

/** Seven bits a byte, the lowest first, as lib0 reads them. */
function writeVarUint(bytes: Uint8Array, at: number, value: number): void {
  let rest = value
  let index = at
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) {
    bytes[index] = 0x80 | (rest & 0x7f)
    index += 1
  }
  bytes[index] = rest
}
