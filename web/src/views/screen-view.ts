import type { ViewPatch } from '@maillage/shared/document/views'
import type { Area } from '@maillage/shared/map/paper'
import { MOST_PICKED, NO_VIEW_FILTER } from '@maillage/shared/map/view'
import type { ViewFilter } from '@maillage/shared/map/view-filter'
import type { MapFilter } from '../map-session/map-filter'

/** What of the screen a view keeps: what is lit, what becomes of the rest, and from where it is seen. */
export function fieldsOfScreen(filter: MapFilter, camera: Area | undefined) {
  const { focus, counted, rest } = filter
  const parts = Object.keys(NO_VIEW_FILTER) as (keyof ViewFilter)[]
  const isTooMuch = counted !== undefined && counted.actors.length + counted.links.length > MOST_PICKED
  const fields = {
    filter: Object.fromEntries(parts.map((part) => [part, filter[part]])) as unknown as ViewFilter,
    focus,
    picked: counted && !isTooMuch ? { actors: counted.actors, links: counted.links } : undefined,
    rest,
    camera,
  } satisfies ViewPatch
  return { fields, isTooMuch }
}
