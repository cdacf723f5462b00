import { newId, ZoneId } from '../map/ids'
import { oneLine } from '../map/one-line'
import { Area } from '../map/paper'
import type { Zone } from '../map/zone'
import { Problem } from '../protocol/problems'
import { checkTexts, place } from './actors'
import { newRecord, patchFields } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'
import { keepInTrash } from './trash'

export type ZoneDraft = Pick<Zone, 'area'> & Partial<Pick<Zone, 'name' | 'color' | 'sphere' | 'isFollowing'>>

/** Fields that a person edits one by one; `undefined` takes the sphere away. */
export type ZonePatch = {
  readonly [K in 'name' | 'color' | 'area' | 'sphere' | 'isFollowing']?:
    | Zone[K]
    | (K extends 'sphere' ? undefined : never)
}

/** Draws a zone and returns its id; it may go without a name. Throws `text-too-long`. */
export function addZone(map: MapDocument, draft: ZoneDraft, author: Author): ZoneId {
  const values = readable({ name: '', color: 'grey', isFollowing: false, ...draft })
  const id = ZoneId.parse(newId())
  change(map, author, USER_EDIT, () => map.zones.set(id, newRecord(values, author)))
  return id
}

/** Changes fields of a zone. Throws `not-found` when a peer deleted it meanwhile. */
export function updateZone(map: MapDocument, id: ZoneId, patch: ZonePatch, author: Author): void {
  const fields = map.zones.get(id)
  if (!fields) throw new Problem('not-found')
  const values = readable(patch)
  change(map, author, USER_EDIT, () => patchFields(fields, values, author))
}

/** What lies in a zone stays where it is. */
export function removeZones(map: MapDocument, ids: Iterable<ZoneId>, author: Author): void {
  const gone = [...ids]
  change(map, author, USER_EDIT, () => {
    keepInTrash(map, { zones: gone }, author)
    for (const id of gone) map.zones.delete(id)
  })
}

/** A rectangle that every reader accepts, on whole units of the map. */
export function wholeArea([x, y, width, height]: Area): Area {
  return Area.parse([...place([x, y]), Math.round(width), Math.round(height)])
}

function readable(patch: ZonePatch): ZonePatch {
  const { name, area } = patch
  const values = {
    ...patch,
    ...(name !== undefined && { name: oneLine(name) }),
    ...(area && { area: wholeArea(area) }),
  }
  checkTexts(values)
  return values
}
