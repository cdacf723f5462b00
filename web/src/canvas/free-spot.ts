import type { Position } from '@maillage/shared/map/actor'
import { cardBox } from '../drawing/card'
import { type Box, grown, overlaps } from '../drawing/geometry'
import { snapped } from './drag/snap'

const STEP = 40
/** Beside a card, and above and below: there the label of the zone has to fit. */
const SPACING = { x: 16, y: 48 }
const RINGS = 40

/** The free place for a card nearest to where it is wanted; there itself on a map that is full. */
export function freeSpot(wanted: Position, size: Pick<Box, 'width' | 'height'>, taken: readonly Box[]): Position {
  for (let ring = 0; ring <= RINGS; ring += 1) {
    const spot = ringAround(wanted, ring).find((place) => {
      const box = grown(cardBox(place, size), SPACING.x, SPACING.y)
      return !taken.some((other) => overlaps(box, other))
    })
    if (spot) return spot
  }
  return snapped(wanted)
}

/** Places on a square around, the nearest first; below before above, as people write. */
function ringAround([x, y]: Position, ring: number): Position[] {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, index) => (index - ring) * STEP)
  const places = steps.flatMap((dy) => steps.map((dx) => [dx, dy] as const))
  return places
    .filter(([dx, dy]) => Math.max(Math.abs(dx), Math.abs(dy)) === ring * STEP)
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by) || by - ay || ax - bx)
    .map(([dx, dy]) => snapped([x + dx, y + dy]))
}
