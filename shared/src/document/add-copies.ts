import { ActorId, LinkId, NoteId, newId, ZoneId } from '../map/ids'
import type { Link } from '../map/link'
import type { Note } from '../map/note'
import type { OwnTheme, OwnType } from '../map/own-words'
import type { PlacedActor } from '../map/plain-map'
import type { Zone } from '../map/zone'
import { place } from './actors'
import { createdFields, newRecord } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'
import { readOwnWords, writeOwnWords } from './own-words'
import { wholeArea } from './zones'

/** A piece of a map, this one or another. */
export interface MapPart {
  readonly actors: readonly PlacedActor[]
  /** Those among the actors; what leads elsewhere is left out. */
  readonly links: readonly Link[]
  readonly notes: readonly Note[]
  readonly zones: readonly Zone[]
  /** The words of its own territory that it uses; a map that lacks them learns them. */
  readonly types: readonly OwnType[]
  readonly themes: readonly OwnTheme[]
}

export interface CopiedIds {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
  readonly notes: readonly NoteId[]
  readonly zones: readonly ZoneId[]
}

/** Adds what was copied under new ids, in one change that one undo takes back. Where each stands is the caller's choice. */
export function addCopies(map: MapDocument, part: MapPart, author: Author): CopiedIds {
  const { actors, links, types, themes } = part
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
  const signed = { createdAt: author.at, createdBy: author.name }
  const notes = part.notes.map((note) => ({
    ...note,
    ...signed,
    id: NoteId.parse(newId()),
    position: place(note.position),
  }))
  const zones = part.zones.map((zone) => ({ ...zone, id: ZoneId.parse(newId()), area: wholeArea(zone.area) }))
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
    for (const note of notes) map.notes.set(note.id, newRecord(note, author))
    for (const zone of zones) map.zones.set(zone.id, newRecord(zone, author))
  })
  return {
    actors: [...fresh.values()],
    links: among.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
    zones: zones.map(({ id }) => id),
  }
}

/** A word that the map has stays as its people write it. */
function unknownTo<W extends { readonly code: string }>(known: readonly W[], words: readonly W[]): W[] {
  const codes = new Set(known.map(({ code }) => code))
  return words.filter(({ code }) => !codes.has(code))
}
