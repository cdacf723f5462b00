import type { LinkId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { View } from '@maillage/shared/map/view'
import type { MapFilter } from './map-filter'
import { type MapReading, type ReadableMap, readingOf } from './map-reading'

/** What to set as this person's filter so that they see what the view lights. */
export function filterOfView({ filter, focus, picked, rest }: View): MapFilter {
  return { ...filter, focus, counted: picked && { ...picked, text: '', countedAt: '' }, rest }
}

/**
 * What a view lights of a map, as it is now: undefined where it asks for nothing, and so all of it is. What is gone is passed
 * over: without the actor in its focus a view is as wide as if it had none.
 *
 * @param typeLabel the word for an actor's type, which is searched too
 */
export function litByView(view: View, map: PlainMap, typeLabel: (type: string) => string): MapReading | undefined {
  return readingOf(filterOfView(view), readable(map), typeLabel)
}

/** What a view names that is not on the map. */
export interface MissingInView {
  /** Whether the actor around whom it is read is gone. */
  readonly focus: boolean
  /** How many of the actors and links that it picks one by one. */
  readonly picked: number
  /** Types and themes of the territory's own that are none any more. */
  readonly words: number
  /** Whether the version is gone to which it is pinned; never while the versions are not known. */
  readonly snapshot: boolean
}

type Named = Pick<ReadableMap, 'actor' | 'link'>

/** @param isWord whether a code of a type or a theme is known @param isVersion whether a version is there */
export function missingInView(
  { filter, focus, picked, snapshot }: View,
  map: Named,
  isWord: (code: string) => boolean,
  isVersion: (id: string) => boolean,
): MissingInView {
  const { actors = [], links = [] } = picked ?? {}
  return {
    focus: focus !== undefined && map.actor(focus.actor) === undefined,
    picked:
      actors.filter((id) => map.actor(id) === undefined).length +
      links.filter((id) => map.link(id) === undefined).length,
    words: [...filter.types, ...filter.themes].filter((code) => !isWord(code)).length,
    snapshot: snapshot !== undefined && !isVersion(snapshot),
  }
}

function readable(map: PlainMap): ReadableMap {
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]))
  const links = new Map(map.links.map((link) => [link.id, link]))
  const linksOf = new Map(map.actors.map(({ id }) => [id, [] as LinkId[]]))
  for (const { id, from, to } of map.links) for (const end of [from, to]) linksOf.get(end)?.push(id)
  return {
    actor: (id) => actors.get(id),
    actorIds: () => [...actors.keys()],
    link: (id) => links.get(id),
    linkIds: () => [...links.keys()],
    linksOf: (id) => linksOf.get(id) ?? [],
  }
}
