import * as z from 'zod/mini'
import { Label, NoteText } from './actor'
import { ActorId, ContactId } from './ids'
import { EMAIL_LENGTH, PERSON_NAME_LENGTH, PHONE_LENGTH } from './lengths'

/** A professional to call or write to at an actor. Never on the map: it lies in the territory's private document. */
export const Contact = z.object({
  id: ContactId,
  actor: ActorId,
  name: Label,
  /** What they do there. */
  job: z.optional(Label),
  phone: z.optional(z.string().check(z.maxLength(PHONE_LENGTH))),
  email: z.optional(z.string().check(z.maxLength(EMAIL_LENGTH))),
  note: z.optional(NoteText),
  createdAt: z.optional(z.string().check(z.maxLength(40))),
  createdBy: z.optional(z.string().check(z.maxLength(PERSON_NAME_LENGTH))),
  updatedAt: z.optional(z.string().check(z.maxLength(40))),
  updatedBy: z.optional(z.string().check(z.maxLength(PERSON_NAME_LENGTH))),
})
export type Contact = z.infer<typeof Contact>
