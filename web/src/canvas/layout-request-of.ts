import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId } from '@maillage/shared/map/ids'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { ZONE_LABEL_HEIGHT, ZONE_LABEL_STYLE } from '../drawing/layout-plain-map'
import { quietLinks } from '../drawing/quiet-links'
import type { LayoutKind, LayoutRequest } from '../layout/layout-request'
import type { CardScene, MapTexts } from './scene/card-scene'

export interface LayoutSource {
  readonly view: MapView
  readonly cards: CardScene
  readonly texts: Pick<MapTexts, 'measure' | 'sphereLabel'>
}

/** The map as it is drawn now, with those who may move: all, or the chosen ones, but nobody who is locked in place. */
export function layoutRequestOf(
  { view, cards, texts }: LayoutSource,
  kind: LayoutKind,
  chosen: ReadonlySet<ActorId> | undefined,
): LayoutRequest {
  const actors = view.actorIds().flatMap((id) => view.actor(id) ?? [])
  const links = view.linkIds().flatMap((id) => view.link(id) ?? [])
  const quiet = quietLinks(actors, links)
  const labelSize = (sphere: Sphere) => ({
    width: texts.measure(texts.sphereLabel(sphere), ZONE_LABEL_STYLE),
    height: ZONE_LABEL_HEIGHT,
  })
  return {
    kind,
    actors: actors.flatMap(({ id, type, isLocked }) => {
      const size = cards.size(id)
      if (!size) return []
      const { width, height } = size
      const isFixed = isLocked === true || (chosen !== undefined && !chosen.has(id))
      return [{ id, sphere: sphereOf(type), width, height, position: view.position(id), isFixed }]
    }),
    links: links.map(({ id, from, to }) => ({ id, from, to, isQuiet: quiet.has(id) })),
    zoneLabels: Object.fromEntries(SPHERES.map((sphere) => [sphere, labelSize(sphere)])) as LayoutRequest['zoneLabels'],
  }
}
