import type { Position } from '@maillage/shared/map/actor'
import { cardBox } from '../../drawing/card'
import { type Box, boundsOf, overlaps } from '../../drawing/geometry'
import { snapped } from '../drag/snap'
import { freeSpot } from '../free-spot'

/** Between what is there and a block that had to go below it. */
const BELOW = 72

/** Where a block of cards finds room, nearest to where it is wanted; below all others when it finds none there. */
export function freeBlock(wanted: Position, size: Pick<Box, 'width' | 'height'>, taken: readonly Box[]): Position {
  const spot = freeSpot(wanted, size, taken)
  const box = cardBox(spot, size)
  const bounds = boundsOf(taken)
  if (!bounds || !taken.some((other) => overlaps(box, other))) return spot
  return snapped([wanted[0], bounds.y + bounds.height + BELOW + size.height / 2])
}
