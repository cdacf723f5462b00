import { NoteId, newId } from '../map/ids'
import type { Note } from '../map/note'
import { Size } from '../map/paper'
import { Problem } from '../protocol/problems'
import { checkTexts, place } from './actors'
import { newRecord, patchFields } from './fields'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'
import { keepInTrash } from './trash'

export type NoteDraft = Pick<Note, 'kind' | 'position'> & Partial<Pick<Note, 'text' | 'color' | 'size'>>

/** Fields that a person edits one by one; `undefined` takes the size away. */
export type NotePatch = {
  readonly [K in 'kind' | 'text' | 'color' | 'position' | 'size']?: Note[K] | (K extends 'size' ? undefined : never)
}

/** Puts a note on the map, written by its author, and returns its id. Throws `text-too-long`. */
export function addNote(map: MapDocument, draft: NoteDraft, author: Author): NoteId {
  checkTexts(draft)
  const { name: createdBy, at: createdAt } = author
  const values = { text: '', color: 'yellow', ...draft, ...placed(draft), createdBy, createdAt }
  const id = NoteId.parse(newId())
  change(map, author, USER_EDIT, () => map.notes.set(id, newRecord(values, author)))
  return id
}

/** Changes fields of a note. Throws `not-found` when a peer deleted it meanwhile. */
export function updateNote(map: MapDocument, id: NoteId, patch: NotePatch, author: Author): void {
  const fields = map.notes.get(id)
  if (!fields) throw new Problem('not-found')
  checkTexts(patch)
  const values = { ...patch, ...placed(patch) }
  change(map, author, USER_EDIT, () => patchFields(fields, values, author))
}

export function removeNotes(map: MapDocument, ids: Iterable<NoteId>, author: Author): void {
  const gone = [...ids]
  change(map, author, USER_EDIT, () => {
    keepInTrash(map, { notes: gone }, author)
    for (const id of gone) map.notes.delete(id)
  })
}

/** On whole units of the map, and nothing that no reader accepts. */
function placed({ position, size }: NotePatch): NotePatch {
  return { ...(position && { position: place(position) }), ...(size && { size: wholeSize(size) }) }
}

function wholeSize([width, height]: Size): Size {
  return Size.parse([Math.round(width), Math.round(height)])
}
