import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Surroundings } from '@maillage/shared/map/view-filter'
import { asksForNothing, type Counted, type MapFilter, matchesActor, matchesLink } from './map-filter'
import { sameIds } from './selection'

/** What a filter leaves lit. */
export interface MapReading {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

export type ReadableMap = Pick<MapView, 'actor' | 'actorIds' | 'link' | 'linkIds' | 'linksOf'>

/**
 * What is lit of a map; undefined when nothing is asked for, and so all of it is. An actor is lit for what it is
 * itself; where something is asked of links, it must have such a link besides. A theme may be its own or its link's.
 *
 * @param typeLabel the word for an actor's type, which is searched too
 */
export function readingOf(
  filter: MapFilter,
  map: ReadableMap,
  typeLabel: (type: string) => string,
): MapReading | undefined {
  if (asksForNothing(filter)) return undefined
  const within = filter.focus && map.actor(filter.focus.actor) ? actorsAround(filter.focus, map) : undefined
  const counted = filter.counted && countedOn(map, filter.counted)
  const links = new Set<LinkId>()
  const linked = new Set<ActorId>()
  for (const id of map.linkIds()) {
    const link = map.link(id)
    if (!link || (counted && !counted.links.has(id))) continue
    if (within && !(within.has(link.from) && within.has(link.to))) continue
    if (!matchesLink(filter, link, { from: map.actor(link.from), to: map.actor(link.to) })) continue
    links.add(id)
    linked.add(link.from).add(link.to)
  }
  const { levels, points, kinds, states } = filter
  const asksOfLinks = levels.length + points.length + kinds.length + states.length > 0
  const ofAnyTheme = { ...filter, themes: [] }
  const actors = new Set<ActorId>()
  for (const id of within ?? map.actorIds()) {
    const actor = map.actor(id)
    if (!actor || (asksOfLinks && !linked.has(id)) || (counted && !counted.actors.has(id))) continue
    if (matchesActor(linked.has(id) ? ofAnyTheme : filter, actor, typeLabel(actor.type))) actors.add(id)
  }
  return { actors, links: filter.rest === 'hide' ? betweenLit(links, actors, map) : links }
}

export function isSameReading(a: MapReading | undefined, b: MapReading | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameIds(a.actors, b.actors) && sameIds(a.links, b.links))
}

/** What was counted, with the ends of its links; what is gone since then is found by nobody. */
function countedOn(map: ReadableMap, { actors, links }: Counted): MapReading {
  const ends = links.flatMap((id) => {
    const link = map.link(id)
    return link ? [link.from, link.to] : []
  })
  return { actors: new Set([...actors, ...ends]), links: new Set(links) }
}

/** The actor itself and all that are reached over its links, the nearest first. */
export function actorsAround({ actor, steps }: Surroundings, map: ReadableMap): Set<ActorId> {
  const reached = new Set([actor])
  let last: readonly ActorId[] = [actor]
  for (let step = 0; step < steps && last.length > 0; step += 1) {
    const next: ActorId[] = []
    for (const id of last) {
      for (const linkId of map.linksOf(id)) {
        const link = map.link(linkId)
        const other = link && (link.from === id ? link.to : link.from)
        if (!other || reached.has(other)) continue
        reached.add(other)
        next.push(other)
      }
    }
    last = next
  }
  return reached
}

/** A link cannot be drawn to an actor that is not. */
function betweenLit(links: ReadonlySet<LinkId>, actors: ReadonlySet<ActorId>, map: ReadableMap): Set<LinkId> {
  return new Set(
    [...links].filter((id) => {
      const link = map.link(id)
      return link && actors.has(link.from) && actors.has(link.to)
    }),
  )
}
