import type { MapView } from '@maillage/shared/document/map-view'
import type { Actor, Position } from '@maillage/shared/map/actor'
import type { Link } from '@maillage/shared/map/link'

/** Every actor of a map, in the order of their ids. */
export function actorsOf(view: Pick<MapView, 'actor' | 'actorIds'>): Actor[] {
  return view.actorIds().flatMap((id) => view.actor(id) ?? [])
}

/** Every visible link, likewise. */
export function linksOf(view: Pick<MapView, 'link' | 'linkIds'>): Link[] {
  return view.linkIds().flatMap((id) => view.link(id) ?? [])
}

/** Where actors stand. */
export function takenPlaces(view: Pick<MapView, 'actorIds' | 'position'>): Position[] {
  return view.actorIds().flatMap((id) => {
    const position = view.position(id)
    return position ? [position] : []
  })
}
