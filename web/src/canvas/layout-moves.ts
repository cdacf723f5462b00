import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import type { LayoutRequest } from '../layout/layout-request'

/**
 * The actors to move, from the places found for a map as it was. Whoever was moved or deleted meanwhile is left alone: a
 * person's hand goes before.
 */
export function movesOf(
  { actors }: Pick<LayoutRequest, 'actors'>,
  places: ReadonlyMap<ActorId, Position>,
  now: { actor(id: ActorId): unknown; position(id: ActorId): Position | undefined },
): Map<ActorId, Position> {
  const moves = new Map<ActorId, Position>()
  for (const { id, position } of actors) {
    const place = places.get(id)
    if (place && now.actor(id) && isSame(now.position(id), position) && !isSame(place, position)) moves.set(id, place)
  }
  return moves
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
