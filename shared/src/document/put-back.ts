import type { ActorId } from '../map/ids'
import { MOST_VIEWS } from '../map/lengths'
import type { Link } from '../map/link'
import type { Note } from '../map/note'
import type { MapRecord, PlacedActor } from '../map/plain-map'
import type { Zone } from '../map/zone'
import { Problem } from '../protocol/problems'
import { newFields, newRecord } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'

/** What somebody deleted, as it was last seen. */
export interface Deleted {
  readonly actors: readonly PlacedActor[]
  readonly links: readonly Link[]
  readonly notes?: readonly Note[]
  readonly zones?: readonly Zone[]
  readonly views?: readonly MapRecord[]
}

/**
 * Puts back what another person deleted, under its own ids and in one change. What is there again already is left
 * as it is; a link whose end is still missing stays away. Throws `actor-missing` when that leaves nothing to put back, and
 * `views-full` when so many views would be on the map.
 */
export function putBack(map: MapDocument, deleted: Deleted, author: Author): void {
  const { actors, links, notes = [], zones = [], views = [] } = deleted
  const returning = new Set(actors.map(({ id }) => id))
  const isThere = (id: ActorId) => map.actors.has(id) || returning.has(id)
  const whole = links.filter(({ from, to }) => isThere(from) && isThere(to))
  if (actors.length + whole.length + notes.length + zones.length + views.length === 0)
    throw new Problem('actor-missing')
  const gone = views.filter(({ id }) => !map.views.has(id))
  if (gone.length > 0 && map.views.size + gone.length > MOST_VIEWS) throw new Problem('views-full')

  change(map, author, USER_EDIT, () => {
    for (const actor of actors) {
      if (map.actors.has(actor.id)) continue
      map.actors.set(actor.id, newFields(actor, author))
      if (actor.position) map.positions.set(actor.id, actor.position)
    }
    for (const link of whole) if (!map.links.has(link.id)) map.links.set(link.id, newFields(link, author))
    for (const note of notes) if (!map.notes.has(note.id)) map.notes.set(note.id, newRecord(note, author))
    for (const zone of zones) if (!map.zones.has(zone.id)) map.zones.set(zone.id, newRecord(zone, author))
    for (const view of gone) map.views.set(view.id, newRecord(view, author))
  })
}
