import { useAfter } from '../design/use-after'
import type { SaveState } from '../map-session/save-state'

/** Longer than a poor network takes to bring a receipt. */
const LATE_MS = 10_000

/** Whether the same change waits for its receipt so long that the server cannot be storing it. */
export function useIsLate(state: SaveState): boolean {
  return useAfter(LATE_MS, state.kind === 'saving', state.kind === 'saving' ? state.oldest : undefined)
}
