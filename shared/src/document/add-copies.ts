import { ActorId, LinkId, newId } from '../map/ids'
import type { Link } from '../map/link'
import type { OwnTheme, OwnType } from '../map/own-words'
import type { PlacedActor } from '../map/plain-map'
import { place } from './actors'
import { createdFields } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'
import { readOwnWords, writeOwnWords } from './own-words'

/** A piece of a map, this one or another. */
export interface MapPart {
  readonly actors: readonly PlacedActor[]
  /** Those among the actors; what leads elsewhere is left out. */
  readonly links: readonly Link[]
  /** The words of its own territory that it uses; a map that lacks them learns them. */
  readonly types: readonly OwnType[]
  readonly themes: readonly OwnTheme[]
}

export interface CopiedIds {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
}

/** Adds what was copied under new ids, in one change that one undo takes back. Where each stands is the caller's choice. */
export function addCopies(map: MapDocument, { actors, links, types, themes }: MapPart, author: Author): CopiedIds {
  const fresh = new Map(actors.map(({ id }) => [id, ActorId.parse(newId())]))
  // A copy stands where nobody has put it yet: it is not locked there.
  const placed = actors.map(({ isLocked: _isLocked, ...actor }) => ({
    ...actor,
    position: actor.position && place(actor.position),
  }))
  const among = links.flatMap((link) => {
    const [from, to] = [fresh.get(link.from), fresh.get(link.to)]
    return from && to ? [{ ...link, id: LinkId.parse(newId()), from, to }] : []
  })
  const known = readOwnWords(map)
  const words = { types: unknownTo(known.types, types), themes: unknownTo(known.themes, themes) }
  change(map, author, USER_EDIT, () => {
    writeOwnWords(map, words)
    for (const actor of placed) {
      const id = fresh.get(actor.id) as ActorId
      map.actors.set(id, createdFields(actor, author))
      if (actor.position) map.positions.set(id, actor.position)
    }
    for (const link of among) map.links.set(link.id, createdFields(link, author))
  })
  return { actors: [...fresh.values()], links: among.map(({ id }) => id) }
}

/** A word that the map has stays as its people write it. */
function unknownTo<W extends { readonly code: string }>(known: readonly W[], words: readonly W[]): W[] {
  const codes = new Set(known.map(({ code }) => code))
  return words.filter(({ code }) => !codes.has(code))
}
