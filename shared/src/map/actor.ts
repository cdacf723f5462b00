import * as z from 'zod'
import { ActorId } from './ids'
import { CODE_LENGTH, COORDINATE_LIMIT, LABEL_LENGTH, NOTE_LENGTH, PERSON_NAME_LENGTH, URL_LENGTH } from './lengths'

export const Label = z.string().max(LABEL_LENGTH)
export const NoteText = z.string().max(NOTE_LENGTH)
export const WebAddress = z.string().max(URL_LENGTH)
export const ThemeCode = z.string().regex(/^[a-z0-9-]{1,60}$/)
const coordinate = z.number().min(-COORDINATE_LIMIT).max(COORDINATE_LIMIT)

/** The centre of an actor's card on the map, `[x, y]` in map units, y down. */
export const Position = z.tuple([coordinate, coordinate]).readonly()
export type Position = z.infer<typeof Position>

/** An organisation, body or programme. `type` is a code that the territory offers; its sphere follows from it. */
export const Actor = z.object({
  id: ActorId,
  name: Label,
  type: z.string().max(CODE_LENGTH),
  themes: z.array(ThemeCode).readonly(),
  tags: z.array(z.string().min(1).max(CODE_LENGTH)).readonly(),
  /** Whether it carries the coordination of the territory. */
  isCarrier: z.boolean(),
  commune: Label.optional(),
  siret: z.string().max(14).optional(),
  address: Label.optional(),
  website: WebAddress.optional(),
  description: NoteText.optional(),
  /** What somebody said of it, and who, where, when. */
  quote: NoteText.optional(),
  quoteSource: Label.optional(),
  /** The last change: ISO 8601, and the name its author gave. */
  updatedAt: z.string().max(40).optional(),
  updatedBy: z.string().max(PERSON_NAME_LENGTH).optional(),
})
export type Actor = z.infer<typeof Actor>
