/**
 * The y-websocket protocol (https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md) plus one
 * message of ours, sent only to clients that offer the subprotocol for it.
 */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, receipt: 100 } as const
export const SYNC_STEP = { step1: 0, step2: 1, update: 2 } as const

/** A client that offers this subprotocol gets `receipt` messages: a varuint8array, the state vector on stable storage. */
export const RECEIPTS_SUBPROTOCOL = 'maillage.receipts'
/** The access key as a subprotocol, `key.<access key>`, so that it stays out of URLs and their logs. */
export const KEY_SUBPROTOCOL_PREFIX = 'key.'
/** The document's epoch as a subprotocol, `epoch.<n>`; a client without one is taken as current. */
export const EPOCH_SUBPROTOCOL_PREFIX = 'epoch.'

/** Limits that both sides know, so that the interface refuses before the server does. */
export const LIMITS = {
  frameBytes: 1 << 20,
  /** Nesting of arrays and objects inside one value of a field. */
  valueDepth: 4,
  /** Characters, and 8 for anything that is not text, in one value. */
  valueSize: 65_536,
  actors: 5_000,
  links: 20_000,
  authors: 20_000,
  documentBytes: 20 << 20,
  awarenessBytes: 2_000,
  importBytes: 10 << 20,
} as const
