import type { ActorId } from '../map/ids'
import { patchFields } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'

/** Locks actors in their places or frees them, in one change; who is gone meanwhile is passed over. */
export function lockActors(map: MapDocument, ids: Iterable<ActorId>, isLocked: boolean, author: Author): void {
  change(map, author, USER_EDIT, () => {
    for (const id of ids) {
      const fields = map.actors.get(id)
      if (fields) patchFields(fields, { isLocked: isLocked || undefined }, author)
    }
  })
}

/** Whether the map lets an actor be moved: it is there, and nobody has locked it in its place. */
export function isMovable(map: MapDocument, id: ActorId): boolean {
  const fields = map.actors.get(id)
  return fields !== undefined && fields.get('isLocked') !== true
}
