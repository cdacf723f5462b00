import type { ProblemCode } from '@maillage/shared/protocol/problems'

/** What the person is told about saving. `saved` is said only after a receipt of the server. */
export type SaveState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  /** `oldest` tells one waiting change from the next, to know how long the same one waits. */
  | { readonly kind: 'saving'; readonly pending: number; readonly oldest: number }
  /** `code` says why the server closed, null when it did not. */
  | { readonly kind: 'offline'; readonly pending: number; readonly code: ProblemCode | null }
  /** The server answers but cannot store: the disk is full, say. */
  | { readonly kind: 'unsaved'; readonly pending: number; readonly code: ProblemCode }
  /** Final: the server turned this device away. What was not sent stays here. */
  | { readonly kind: 'refused'; readonly pending: number; readonly code: ProblemCode }

export type Connection =
  | { readonly kind: 'opening' }
  | { readonly kind: 'online' }
  | { readonly kind: 'offline'; readonly code: ProblemCode | null }
  | { readonly kind: 'refused'; readonly code: ProblemCode }

/** What is known about storing. */
export interface Storing {
  readonly pending: number
  readonly oldest: number
  /** Why the server turned away what waits beside the map, null when it did not. */
  readonly refused: ProblemCode | null
  /** When the last receipt covered everything, null before the first change of this session. */
  readonly savedAt: Date | null
  /** The server has closed because it cannot store, and has stored nothing since. */
  readonly isFailing: boolean
}

export function saveState(
  connection: Connection,
  { pending, oldest, refused, savedAt, isFailing }: Storing,
): SaveState {
  switch (connection.kind) {
    case 'opening':
      return { kind: 'opening' }
    case 'refused':
      return { kind: 'refused', pending, code: connection.code }
    case 'offline':
      if (connection.code === 'storage-unavailable') return { kind: 'unsaved', pending, code: connection.code }
      return { kind: 'offline', pending, code: connection.code }
    case 'online':
      if (pending === 0) return { kind: 'saved', at: savedAt }
      if (refused) return { kind: 'unsaved', pending, code: refused }
      // It lets people in to read, and takes nothing from them.
      if (isFailing) return { kind: 'unsaved', pending, code: 'storage-unavailable' }
      return { kind: 'saving', pending, oldest }
    default:
      return connection satisfies never
  }
}
