import * as z from 'zod/mini'
import { NoteText, Position } from './actor'
import { NoteId } from './ids'
import { Paper, Size } from './paper'
import { SIGNATURE } from './signature'

/** A sticky note, or free text that lies on the paper of the map itself. */
export const NOTE_KINDS = ['sticky', 'text'] as const
export const NoteKind = z.enum(NOTE_KINDS)
export type NoteKind = z.infer<typeof NoteKind>

/** What somebody wrote on the map, beside its actors. */
export const Note = z.object({
  id: NoteId,
  kind: NoteKind,
  text: NoteText,
  color: Paper,
  /** Its top left corner, so that it grows downwards while somebody writes. */
  position: Position,
  /** As somebody pulled it; it is higher where its text needs more. Absent while nobody did. */
  size: z.optional(Size),
  ...SIGNATURE,
})
export type Note = z.infer<typeof Note>

/** A note field by field, with whatever a later version put in it. */
export const PlainNote = z.looseObject({ ...z.partial(Note).shape, id: NoteId })
export type PlainNote = z.infer<typeof PlainNote>

/** The note that a record holds, or undefined where it has no place on the map. */
export function noteOf(record: PlainNote): Note | undefined {
  return Note.safeParse({ kind: 'sticky', text: '', color: 'yellow', ...record }).data
}
