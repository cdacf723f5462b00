import type { Board } from './board'
import type { Curve } from './curve'

/** Where a link behind a card counts 1. */
export const CROSSING_WEIGHT = 0.12

/** What is wrong with a whole map, weighed: a link behind a card counts 1. */
export function faultsOf({ cards, curves }: Board): number {
  let faults = 0
  for (const [index, curve] of curves.entries()) {
    for (const card of cards) {
      if (!curve.passesBehind(card) || card === curve.from || card === curve.to) continue
      faults += behindWeight(curve)
    }
    for (const other of curves.slice(index + 1)) if (curve.crosses(other)) faults += CROSSING_WEIGHT
  }
  return faults
}

/** A faded link behind a card misleads less than another one. */
export function behindWeight({ isQuiet }: Curve): number {
  return isQuiet ? 0.4 : 1
}
