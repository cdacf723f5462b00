import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type Box, grown } from '../../drawing/geometry'
import type { LaidZone } from '../../drawing/layout-plain-map'
import type { SpatialGrid } from '../scene/spatial-grid'
import { dotSize } from './detail'
import { paintNames } from './names'
import { paintActors } from './paint-actors'
import { paintLinks, paintLinksInOrder } from './paint-links'
import { paintActorSigns, paintLinkSigns } from './paint-signs'
import { paintZones, paintZoneWords } from './paint-zones'
import type { Brush, FarScene } from './painting'

/** What was laid out for a plate. */
export interface Layout {
  readonly zones: readonly LaidZone[]
  readonly names: SpatialGrid<ActorId>
  readonly moving: Moving
}

/** How far marks and strokes reach beyond the curve of a link, and a link to a dot into what would be its card. */
const MARK_REACH = 16
const CARD_REACH = 180

/** How far beyond its curve a link is painted, in map units. */
export function linkReach(detail: Brush['detail']): number {
  return detail === 'cards' ? MARK_REACH : CARD_REACH
}

/** What the live layer paints instead. */
export interface Moving {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

/** Some parts of the map, from the ground up. What else lies on a map is painted here too, in its place among these. */
export function paintMap(brush: Brush, scene: FarScene, { zones, names, moving }: Layout, areas: readonly Box[]): void {
  paintZones(brush, zones, areas)
  const links = scene.links.crossing(around(areas, linkReach(brush.detail)))
  paintLinks(brush, scene, without(links, moving.links))
  paintZoneWords(brush, zones, areas)
  for (const area of areas) paintLinkSigns(brush, scene, area)
  const reach = brush.detail === 'cards' ? 14 : dotSize(brush.zoom) / brush.zoom
  paintActors(brush, scene, inOrder(without(inAny(scene.cards, around(areas, reach)), moving.actors)))
  for (const area of areas) paintActorSigns(brush, scene, area)
  if (brush.detail === 'names') paintNames(brush, scene, without(inAny(names, areas), moving.actors))
}

/** The links of some parts of the map, for where all else is an element of the page. */
export function paintGroundLinks(brush: Brush, scene: FarScene, moving: Moving, areas: readonly Box[]): void {
  paintLinksInOrder(brush, scene, without(scene.links.crossing(around(areas, MARK_REACH)), moving.links))
}

function around(areas: readonly Box[], reach: number): Box[] {
  return areas.map((area) => grown(area, reach))
}

function inAny(grid: Pick<SpatialGrid<ActorId>, 'within'>, areas: readonly Box[]): Set<ActorId> {
  return new Set(areas.flatMap((area) => [...grid.within(area)]))
}

/** Of two that overlap the same one always lies above. */
function inOrder(ids: readonly ActorId[]): ActorId[] {
  return ids.toSorted()
}

function without<Id>(ids: ReadonlySet<Id>, others: ReadonlySet<Id>): Id[] {
  return [...ids].filter((id) => !others.has(id))
}
