import type { ActorId, LinkId } from '../map/ids'

/** What of a map has to be read again, before anything changes. */
export function nothingDirty() {
  return {
    actors: new Set<ActorId>(),
    links: new Set<LinkId>(),
    positions: new Set<ActorId>(),
    meta: false,
    ownWords: false,
  }
}
