import type { Board } from './board'
import type { Card } from './card'
import type { Curve } from './curve'

/** Where a link behind a card counts 1. */
export const CROSSING_WEIGHT = 0.12

/** What is wrong with a whole map, weighed: a link behind a card counts 1. */
export function faultsOf({ cards, curves }: Board): number {
  let faults = 0
  for (const [index, curve] of curves.entries()) {
    faults += cardsOver(curve, cards).length * behindWeight(curve)
    for (const other of curves.slice(index + 1)) if (curve.crosses(other)) faults += CROSSING_WEIGHT
  }
  return faults
}

/** The cards that a link passes behind. */
export function cardsOver(curve: Curve, cards: readonly Card[]): Card[] {
  return cards.filter((card) => card !== curve.from && card !== curve.to && curve.passesBehind(card))
}

/** A faded link behind a card misleads less than another one. */
export function behindWeight({ isQuiet }: Curve): number {
  return isQuiet ? 0.4 : 1
}
