import * as z from 'zod'
import { Label, NoteText } from './actor'
import { ActorId, ContactId } from './ids'
import { EMAIL_LENGTH, PERSON_NAME_LENGTH, PHONE_LENGTH } from './lengths'

/** A professional to call or write to at an actor. Never on the map: it lies in the territory's private document. */
export const Contact = z.object({
  id: ContactId,
  actor: ActorId,
  name: Label,
  /** What they do there. */
  job: Label.optional(),
  phone: z.string().max(PHONE_LENGTH).optional(),
  email: z.string().max(EMAIL_LENGTH).optional(),
  note: NoteText.optional(),
  createdAt: z.string().max(40).optional(),
  createdBy: z.string().max(PERSON_NAME_LENGTH).optional(),
  updatedAt: z.string().max(40).optional(),
  updatedBy: z.string().max(PERSON_NAME_LENGTH).optional(),
})
export type Contact = z.infer<typeof Contact>
