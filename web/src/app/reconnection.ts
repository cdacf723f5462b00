import type { SaveState } from '../map-session/save-state'

/** How many changes were made without the server and are not yet told as sent. */
export interface Reconnection {
  readonly waiting: number
  /** Told once, when the last of them is on the server's stable storage. */
  readonly sent: number
}

export const CONNECTED: Reconnection = { waiting: 0, sent: 0 }

/** Follows the save state; `sent` is not 0 at the moment when it is worth a word. */
export function followSaving({ waiting }: Reconnection, state: SaveState): Reconnection {
  switch (state.kind) {
    case 'offline':
    case 'unsaved':
      return { waiting: Math.max(waiting, state.pending), sent: 0 }
    case 'saved':
      return { waiting: 0, sent: waiting }
    case 'refused':
      return CONNECTED
    default:
      return { waiting, sent: 0 }
  }
}
