import type { ProblemCode } from '@maillage/shared/protocol/problems'

/** What the person is told about saving. `saved` is said only after a receipt of the server. */
export type SaveState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving'; readonly pending: number }
  | { readonly kind: 'offline'; readonly pending: number }
  /** The server answers but cannot store: the disk is full, say. */
  | { readonly kind: 'unsaved'; readonly pending: number; readonly code: ProblemCode }
  /** Final: the server turned this device away. What was not sent stays here. */
  | { readonly kind: 'refused'; readonly pending: number; readonly code: ProblemCode }

export interface Connection {
  readonly kind: 'opening' | 'online' | 'offline' | 'refused'
  /** Why the server closed, where it said so. */
  readonly code?: ProblemCode
}

/** @param savedAt when the last receipt covered everything, null before the first change of this session */
export function saveState(connection: Connection, pending: number, savedAt: Date | null): SaveState {
  switch (connection.kind) {
    case 'opening':
      return { kind: 'opening' }
    case 'refused':
      return { kind: 'refused', pending, code: connection.code ?? 'unexpected' }
    case 'offline':
      if (connection.code === 'storage-unavailable') return { kind: 'unsaved', pending, code: connection.code }
      return { kind: 'offline', pending }
    case 'online':
      return pending > 0 ? { kind: 'saving', pending } : { kind: 'saved', at: savedAt }
    default:
      return connection.kind satisfies never
  }
}
