import type { Position } from '../map/actor'
import type { ActorId, NoteId, ZoneId } from '../map/ids'
import type { Area } from '../map/paper'
import { place } from './actors'
import { isMovable } from './lock-actors'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'
import { readZone } from './read-map'
import { wholeArea } from './zones'

/** Where things go: actors by their centres, notes and zones by their top left corners. */
export interface ItemPlaces {
  readonly actors?: ReadonlyMap<ActorId, Position>
  readonly notes?: ReadonlyMap<NoteId, Position>
  readonly zones?: ReadonlyMap<ZoneId, Position>
}

/**
 * Moves a group in one change: a drag writes the document once, when it ends. What a peer deleted or
 * locked meanwhile is skipped.
 */
export function moveItems(map: MapDocument, { actors, notes, zones }: ItemPlaces, author: Author): void {
  // A point that is none must stop the whole change, not its second half: a transaction is never rolled back.
  const centres = [...(actors ?? [])].map(([id, at]) => [id, place(at)] as const)
  const corners = [...(notes ?? [])].map(([id, at]) => [id, place(at)] as const)
  const areas = [...(zones ?? [])].flatMap(([id, at]) => {
    const zone = readZone(id, map.zones.get(id))
    return zone ? [[id, movedArea(zone.area, at)] as const] : []
  })
  change(map, author, USER_EDIT, () => {
    for (const [id, centre] of centres) if (isMovable(map, id)) map.positions.set(id, centre)
    for (const [id, corner] of corners) map.notes.get(id)?.set('position', corner)
    for (const [id, area] of areas) map.zones.get(id)?.set('area', area)
  })
}

function movedArea([, , width, height]: Area, [x, y]: Position): Area {
  return wholeArea([x, y, width, height])
}
