import type { ItemPlaces } from '@maillage/shared/document/move-items'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, NoteId } from '@maillage/shared/map/ids'
import type { LayoutPlaces, LayoutRequest } from '../layout/layout-request'

interface PresentMap {
  actor(id: ActorId): unknown
  position(id: ActorId): Position | undefined
  note(id: NoteId): { readonly position: Position } | undefined
}

/**
 * What to move, from the places found for a map as it was. Whatever was moved or deleted meanwhile is left alone: a
 * person's hand goes before.
 */
export function movesOf(
  { actors, notes }: Pick<LayoutRequest, 'actors' | 'notes'>,
  places: LayoutPlaces,
  now: PresentMap,
): Required<Pick<ItemPlaces, 'actors' | 'notes'>> {
  return {
    actors: moved(actors, places.actors, (id) => ({ isThere: Boolean(now.actor(id)), position: now.position(id) })),
    notes: moved(notes, places.notes, (id) => ({ isThere: Boolean(now.note(id)), position: now.note(id)?.position })),
  }
}

function moved<Id>(
  asked: readonly { readonly id: Id; readonly position?: Position | undefined }[],
  places: ReadonlyMap<Id, Position>,
  now: (id: Id) => { readonly isThere: boolean; readonly position: Position | undefined },
): Map<Id, Position> {
  const moves = new Map<Id, Position>()
  for (const { id, position } of asked) {
    const [place, present] = [places.get(id), now(id)]
    if (!place || !present.isThere || !isSame(present.position, position)) continue
    if (!isSame(place, position)) moves.set(id, place)
  }
  return moves
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
