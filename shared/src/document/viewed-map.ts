import type { PlainMap } from '../map/plain-map'
import type { MapDocument } from './map-document'
import type { MapView } from './map-view'
import { readAround } from './read-map'

/**
 * The same as `readMap`, from the values that an open view of the document keeps: thousands of actors and links are not
 * parsed again, so that whoever works on the map does not wait.
 */
export function readViewedMap(map: MapDocument, view: MapView): PlainMap {
  const actors = view.actorIds().flatMap((id) => {
    const [actor, position] = [view.actor(id), view.position(id)]
    if (!actor) return []
    return position ? { ...actor, position } : actor
  })
  return { actors, links: view.linkIds().flatMap((id) => view.link(id) ?? []), ...readAround(map) }
}
