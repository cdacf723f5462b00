import type { Position } from '../map/actor'
import type { ActorId, LinkId } from '../map/ids'
import { Problem } from '../protocol/problems'
import { type ActorDraft, addActor } from './actors'
import { addLink } from './links'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'

export interface LinkedActor {
  readonly actor: ActorId
  readonly link: LinkId
}

/** Adds an actor that is linked to one there already, in one change. Throws as `addActor` and `addLink` do. */
export function addLinkedActor(
  map: MapDocument,
  from: ActorId,
  draft: ActorDraft,
  position: Position,
  author: Author,
): LinkedActor {
  // Before the change: a transaction is never rolled back.
  if (!map.actors.has(from)) throw new Problem('actor-missing')
  return change(map, author, USER_EDIT, () => {
    const actor = addActor(map, draft, position, author)
    return { actor, link: addLink(map, { from, to: actor }, author) }
  })
}
