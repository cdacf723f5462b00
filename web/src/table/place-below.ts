import type { Position } from '@maillage/shared/map/actor'

/** Room for one card, from centre to centre. */
const CELL = { width: 300, height: 104 }
/** A row is filled up to this width, or to that of the map where it is wider. */
const NARROWEST = 1200

/**
 * Where an actor goes that was added without a place: at the end of the lowest row of the map, or below it. What people
 * have arranged is never covered.
 */
export function placeBelow(taken: readonly Position[]): Position {
  if (taken.length === 0) return [0, 0]
  const left = taken.reduce((least, [x]) => Math.min(least, x), Infinity)
  const right = taken.reduce((most, [x]) => Math.max(most, x), left + NARROWEST)
  const bottom = taken.reduce((most, [, y]) => Math.max(most, y), -Infinity)
  const inRow = taken.filter(([, y]) => y > bottom - CELL.height)
  const end = inRow.reduce((most, [x]) => Math.max(most, x), left)
  return end + CELL.width <= right ? [end + CELL.width, bottom] : [left, bottom + CELL.height]
}
