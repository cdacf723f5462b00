import type { Position } from '@maillage/shared/map/actor'
import { byId } from '@maillage/shared/map/by-id'
import type { ActorId } from '@maillage/shared/map/ids'
import type { CardSize } from './card'
import { type Box, boundsOf } from './geometry'

export interface Unplaced {
  readonly id: ActorId
  readonly size: Pick<CardSize, 'width' | 'height'>
}

const SPACING = 24
const NARROWEST = 960

/**
 * Places for actors that were never placed: in rows below all others, by id, so that every screen and
 * every export puts them at the same spot.
 */
export function freePlaces(actors: readonly Unplaced[], placed: readonly Box[]): ReadonlyMap<ActorId, Position> {
  const places = new Map<ActorId, Position>()
  const bounds = boundsOf(placed) ?? { x: 0, y: 0, width: 0, height: 0 }
  const right = bounds.x + Math.max(bounds.width, NARROWEST)
  let x = bounds.x
  let y = bounds.y + bounds.height + (placed.length > 0 ? 3 * SPACING : 0)
  let rowHeight = 0
  for (const { id, size } of actors.toSorted(byId)) {
    if (x > bounds.x && x + size.width > right) {
      x = bounds.x
      y += rowHeight + SPACING
      rowHeight = 0
    }
    places.set(id, [Math.round(x + size.width / 2), Math.round(y + size.height / 2)])
    x += size.width + SPACING
    rowHeight = Math.max(rowHeight, size.height)
  }
  return places
}
