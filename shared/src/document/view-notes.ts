import type { ViewId } from '../map/ids'
import { ViewNotes } from '../map/view-notes'
import { checkTexts } from './actors'
import { newRecord, patchFields } from './fields'
import { type Author, change, USER_EDIT } from './map-document'
import type { PrivateDocument } from './private-document'
import { readAnyRecord } from './read-map'

/** Writes what presenters say of a view; an empty text takes it away. Throws `text-too-long`. */
export function setViewNotes(document: PrivateDocument, view: ViewId, text: string, author: Author): void {
  checkTexts({ text })
  if (readNotesOf(view, document.viewNotes.get(view))?.text === text) return
  change(document, author, USER_EDIT, () => {
    const fields = document.viewNotes.get(view)
    if (text === '') document.viewNotes.delete(view)
    else if (fields) patchFields(fields, { text }, author)
    else document.viewNotes.set(view, newRecord({ text }, author))
  })
}

/** Every note, sorted by view so that two replicas give equal lists. Whether its view is on the map, the map tells. */
export function readViewNotes({ viewNotes }: PrivateDocument): ViewNotes[] {
  return [...viewNotes]
    .flatMap(([id, fields]) => readNotesOf(id, fields) ?? [])
    .sort((a, b) => (a.view < b.view ? -1 : a.view > b.view ? 1 : 0))
}

/** Undefined where nothing is said that can be read. */
export function readNotesOf(view: string, fields: unknown): ViewNotes | undefined {
  const { id: _, ...record } = readAnyRecord(view, fields) ?? {}
  const { text, updatedAt, updatedBy } = { ...record, view } as Record<string, unknown>
  const notes =
    ViewNotes.safeParse({ view, text, updatedAt, updatedBy }).data ?? ViewNotes.safeParse({ view, text }).data
  return notes && (Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== undefined)) as ViewNotes)
}
