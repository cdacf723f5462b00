import * as z from 'zod/mini'
import { Label, NoteText } from './actor'
import { ActorId, ContactId } from './ids'
import { EMAIL_LENGTH, PHONE_LENGTH } from './lengths'
import { SIGNATURE } from './signature'

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
  ...SIGNATURE,
})
export type Contact = z.infer<typeof Contact>
