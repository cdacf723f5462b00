import type { DocumentId } from '@maillage/shared/map/ids'
import type { ProblemCode } from '@maillage/shared/protocol/problems'

/** What the processes that serve the same document tell each other. */
export type BusMessage =
  /** The storage may hold more of the map: up to this position, or who knows how far after a time without a bell. */
  | { readonly kind: 'appended'; readonly through: number | undefined }
  /** States of people who are here, as a message of the awareness protocol. */
  | { readonly kind: 'shown'; readonly update: Uint8Array }
  /** Somebody has opened the map, and wants to know who is elsewhere. */
  | { readonly kind: 'asked' }
  /** An access link was switched off. */
  | { readonly kind: 'revoked'; readonly accessId: string }
  /** The map is gone or starts anew. */
  | { readonly kind: 'ended'; readonly code: ProblemCode }

/** A process's place at the table of one document. */
export interface BusSeat {
  /** Tells the others; says nothing of whether they hear it. */
  say(message: BusMessage): void
  leave(): void
}

/**
 * A bell between the processes that serve the same documents. Messages may get lost, come twice or late: what must
 * not be lost is in the storage, and whoever hears of it reads it there. Adapters decide how the bell is rung.
 */
export interface Bus {
  /** Hears what other processes say of a document, never what this one says, until the seat is left. */
  join(document: DocumentId, onMessage: (message: BusMessage) => void): BusSeat
  close(): Promise<void>
}
