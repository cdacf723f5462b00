import { type Actor, Position, type Programme } from '../map/actor'
import { ActorId, newId } from '../map/ids'
import {
  CODE_LENGTH,
  EMAIL_LENGTH,
  LABEL_LENGTH,
  NOTE_LENGTH,
  PHONE_LENGTH,
  URL_LENGTH,
  VIEW_LEAD_LENGTH,
} from '../map/lengths'
import { oneLine } from '../map/one-line'
import { isSafeKey } from '../map/safe-key'
import { Problem } from '../protocol/problems'
import { createdFields, patchFields, type SetField, toggleInSet } from './fields'
import { type Author, change, type Fields, type MapDocument, type Signature, USER_EDIT } from './map-document'
import { keepInTrash } from './trash'

export type ActorDraft = Pick<Actor, 'name' | 'type'> & Partial<Omit<Actor, 'id' | 'name' | 'type' | Signature>>

/** Fields that a person edits one by one; sets have operations of their own. */
export type ActorPatch = {
  readonly [K in keyof Omit<Actor, 'id' | SetField | Signature>]?: Actor[K] | undefined
}

/** Sets are made with the actor: two peers who each make one would lose what one of them put in it. */
const NOTHING_YET = { themes: [], tags: [], programmes: [], notConcerned: [], isCarrier: false, isFunder: false }

/** Adds an actor at a place and returns its id. Throws `name-missing` or `text-too-long`. */
export function addActor(map: MapDocument, draft: ActorDraft, position: Position, author: Author): ActorId {
  const [id] = addActors(map, [{ draft, position }], author)
  return id as ActorId
}

export interface PlacedDraft {
  readonly draft: ActorDraft
  readonly position: Position
}

/** Adds several actors in one change, which one undo takes back; all of them or, when one cannot be, none. */
export function addActors(map: MapDocument, drafts: readonly PlacedDraft[], author: Author): ActorId[] {
  const actors = drafts.map(({ draft, position }) => {
    const name = readName(draft.name)
    checkTexts({ ...draft, name })
    return { id: ActorId.parse(newId()), values: { ...draft, name }, centre: place(position) }
  })
  change(map, author, USER_EDIT, () => {
    for (const { id, values, centre } of actors) {
      map.actors.set(id, createdFields({ ...NOTHING_YET, ...values }, author))
      map.positions.set(id, centre)
    }
  })
  return actors.map(({ id }) => id)
}

/** Changes fields of an actor. Throws `actor-missing` when a peer deleted it meanwhile. */
export function updateActor(map: MapDocument, id: ActorId, patch: ActorPatch, author: Author): void {
  const fields = actorFields(map, id)
  const named = 'name' in patch ? { ...patch, name: readName(patch.name ?? '') } : patch
  checkTexts(named)
  change(map, author, USER_EDIT, () => patchFields(fields, named, author))
}

export function setActorTheme(map: MapDocument, id: ActorId, theme: string, isIn: boolean, author: Author): void {
  const fields = actorFields(map, id)
  change(map, author, USER_EDIT, () => toggleInSet(fields, 'themes', theme, isIn, author))
}

/** Notes that an actor needs no partner on a theme, or takes that back. Throws `actor-missing`. */
export function setNotConcerned(map: MapDocument, id: ActorId, theme: string, isIn: boolean, author: Author): void {
  const fields = actorFields(map, id)
  change(map, author, USER_EDIT, () => toggleInSet(fields, 'notConcerned', theme, isIn, author))
}

export function setActorProgramme(
  map: MapDocument,
  id: ActorId,
  programme: Programme,
  isIn: boolean,
  author: Author,
): void {
  const fields = actorFields(map, id)
  change(map, author, USER_EDIT, () => toggleInSet(fields, 'programmes', programme, isIn, author))
}

/** Puts a free word on an actor or takes it off. Throws `name-missing` or `text-too-long`. */
export function setActorTag(map: MapDocument, id: ActorId, tag: string, isIn: boolean, author: Author): void {
  const fields = actorFields(map, id)
  const word = readName(tag)
  checkTexts({ tags: [word] })
  if (!isSafeKey(word)) throw new Problem('change-refused')
  change(map, author, USER_EDIT, () => toggleInSet(fields, 'tags', word, isIn, author))
}

/**
 * Removes actors with their links, in one change that one undo brings back; later they are found in the trash.
 * Returns how many links went.
 */
export function removeActors(map: MapDocument, ids: Iterable<ActorId>, author: Author): number {
  const gone = new Set<unknown>(ids)
  const links = [...map.links].filter(([, link]) => gone.has(link.get('from')) || gone.has(link.get('to')))
  change(map, author, USER_EDIT, () => {
    keepInTrash(map, { actors: gone as Set<ActorId>, links: links.map(([id]) => id) }, author)
    for (const [id] of links) map.links.delete(id)
    for (const id of gone as Set<ActorId>) {
      map.actors.delete(id)
      map.positions.delete(id)
    }
  })
  return links.length
}

/** A point that every reader accepts, whole map units: no NaN, nothing out of bounds. */
export function place([x, y]: Position): Position {
  // Adding 0 turns -0 into 0: JSON does not know the difference, and a map must survive its export.
  return Position.parse([Math.round(x) + 0, Math.round(y) + 0])
}

function actorFields(map: MapDocument, id: ActorId): Fields {
  const fields = map.actors.get(id)
  if (!fields) throw new Problem('actor-missing')
  return fields
}

/** A name on one line. Throws `name-missing` when there is nothing of it. */
export function readName(text: string): string {
  const name = oneLine(text)
  if (!name) throw new Problem('name-missing')
  return name
}

const TEXT_LENGTHS: Readonly<Record<string, number>> = {
  text: NOTE_LENGTH,
  description: NOTE_LENGTH,
  quote: NOTE_LENGTH,
  purpose: NOTE_LENGTH,
  website: URL_LENGTH,
  type: CODE_LENGTH,
  siret: 14,
  phone: PHONE_LENGTH,
  email: EMAIL_LENGTH,
  note: NOTE_LENGTH,
  lead: VIEW_LEAD_LENGTH,
}

/** Throws `text-too-long` for a text that no reader would show again; shared by everything that has texts. */
export function checkTexts(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const isTooLong = Array.isArray(value)
      ? value.some((item) => String(item).length > CODE_LENGTH)
      : typeof value === 'string' && value.length > (TEXT_LENGTHS[key] ?? LABEL_LENGTH)
    if (isTooLong) throw new Problem('text-too-long')
  }
}
