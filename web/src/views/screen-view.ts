import type { ViewPatch } from '@maillage/shared/document/views'
import { NO_VIEW_FILTER } from '@maillage/shared/map/no-view-filter'
import type { Area } from '@maillage/shared/map/paper'
import { MOST_PICKED } from '@maillage/shared/map/view'
import type { ViewFilter } from '@maillage/shared/map/view-filter'
import type { MapFilter } from '../map-session/map-filter'
import type { MapLook } from '../map-session/map-look'

/**
 * What of the screen a view keeps: what is lit, what becomes of the rest, how actors are drawn, and from where it is seen.
 * Whether it has a legend is said in the view itself: on the screen one is put away to see what lies under it.
 */
export function fieldsOfScreen(filter: MapFilter, { colorBy, sizeBy, names }: MapLook, camera: Area | undefined) {
  const { focus, counted, rest } = filter
  const parts = Object.keys(NO_VIEW_FILTER) as (keyof ViewFilter)[]
  const isTooMuch = counted !== undefined && counted.actors.length + counted.links.length > MOST_PICKED
  const fields = {
    filter: Object.fromEntries(parts.map((part) => [part, filter[part]])) as unknown as ViewFilter,
    focus,
    picked: counted && !isTooMuch ? { actors: counted.actors, links: counted.links } : undefined,
    rest,
    camera,
    colorBy,
    sizeBy,
    names,
  } satisfies ViewPatch
  return { fields, isTooMuch }
}
