import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type Box, grown } from '../../drawing/geometry'
import type { LaidZone } from '../../drawing/layout-plain-map'
import type { SpatialGrid } from '../scene/spatial-grid'
import { dotReach } from './dot-size'
import { CARD_RIM, paintNames } from './names'
import { paintActors } from './paint-actors'
import { paintLinks } from './paint-links'
import { paintZones, paintZoneWords } from './paint-zones'
import type { Brush, FarScene, KnownLinksOptions } from './painting'
import { linkReach } from './stroke-links'

/** What was laid out for a plate. */
export interface Layout {
  readonly zones: readonly LaidZone[]
  readonly names: SpatialGrid<ActorId>
  readonly moving: Moving
}

/** What the live layer paints instead. */
export interface Moving {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

/** Some parts of the map, from the ground up. What else lies on a map is painted here too, in its place among these. */
export function paintMap(brush: Brush, scene: FarScene, { zones, names, moving }: Layout): void {
  const { areas } = brush
  paintZones(brush, zones, areas)
  paintAllLinks(brush, scene, { without: moving.links, areInOrder: false })
  paintZoneWords(brush, zones, areas)
  for (const area of areas) brush.signs?.paintLinkSigns(brush, scene, area)
  const reach = brush.detail === 'cards' ? CARD_RIM : dotReach(brush.zoom)
  paintActors(brush, scene, inOrder(without(inAny(scene.cards, around(areas, reach)), moving.actors)))
  for (const area of areas) brush.signs?.paintActorSigns(brush, scene, area)
  if (brush.detail === 'names') paintNames(brush, scene, without(inAny(names, areas), moving.actors))
}

/** The links of some parts of the map, for where all else is an element of the page. */
export function paintGroundLinks(brush: Brush, scene: FarScene, moving: Moving): void {
  paintAllLinks(brush, scene, { without: moving.links, areInOrder: true })
}

function paintAllLinks(brush: Brush, scene: FarScene, options: KnownLinksOptions): void {
  if (brush.knownLinks) {
    brush.knownLinks.paint(brush, scene, options)
    return
  }
  const links = scene.links.crossing(around(brush.areas, linkReach(brush.zoom)))
  for (const id of options.without) links.delete(id)
  paintLinks(brush, scene, links, options)
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
