import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId } from '@maillage/shared/map/ids'
import { oneLine } from '@maillage/shared/map/one-line'
import { findActors } from '../map-session/find-actors'
import { foldedOnce, hasWords, wordsIn } from '../map-session/folded-once'
import { actorsOf } from '../map-session/items-of'
import type { Place } from './finding-context'

/** A place on the map and the words by which it was found. */
export interface FoundPlace {
  readonly place: Place
  readonly text: string
}

type SearchedMap = Pick<MapView, 'actor' | 'actorIds' | 'link' | 'linkIds' | 'note' | 'noteIds' | 'zone' | 'zoneIds'>

/** More of one kind would not be read; one more letter finds the rest. */
const MOST = 20

/** What fits what was typed, accents and case ignored: actors first, then zones, notes, and links by both names. */
export function findPlaces(map: SearchedMap, typed: string): FoundPlace[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const fits = (folded: string) => hasWords(words, folded)
  const actors = actorsOf(map)
  const nameOf = new Map(actors.map(({ id, name }) => [id, { name, folded: foldedOnce(name) }]))
  return [
    ...findActors(actors, typed)
      .slice(0, MOST)
      .map(({ id, name }): FoundPlace => ({ place: { kind: 'actor', id }, text: name })),
    ...zonesThatFit(map, fits),
    ...notesThatFit(map, fits),
    ...linksThatFit(map, nameOf, fits),
  ]
}

type Fits = (folded: string) => boolean

function zonesThatFit(map: SearchedMap, fits: Fits): FoundPlace[] {
  return map
    .zoneIds()
    .flatMap((id) => map.zone(id) ?? [])
    .filter(({ name }) => fits(foldedOnce(name)))
    .slice(0, MOST)
    .map(({ id, name }) => ({ place: { kind: 'zone', id }, text: name }))
}

function notesThatFit(map: SearchedMap, fits: Fits): FoundPlace[] {
  return map
    .noteIds()
    .flatMap((id) => map.note(id) ?? [])
    .filter(({ text }) => fits(foldedOnce(text)))
    .slice(0, MOST)
    .map(({ id, text }) => ({ place: { kind: 'note', id }, text: oneLine(text) }))
}

function linksThatFit(
  map: SearchedMap,
  nameOf: ReadonlyMap<ActorId, { readonly name: string; readonly folded: string }>,
  fits: Fits,
): FoundPlace[] {
  const found: FoundPlace[] = []
  for (const id of map.linkIds()) {
    if (found.length === MOST) break
    const link = map.link(id)
    const from = link && nameOf.get(link.from)
    const to = link && nameOf.get(link.to)
    if (!from || !to || !fits(`${from.folded} ${to.folded}`)) continue
    found.push({ place: { kind: 'link', id }, text: `${from.name} – ${to.name}` })
  }
  return found
}
