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

/** The two programmes of the round table, in which an actor may take part. */
export const PROGRAMMES = ['convergence', 'premieres-heures'] as const
export const Programme = z.enum(PROGRAMMES)
export type Programme = z.infer<typeof Programme>

/** An organisation, body or programme. `type` is a code that the territory offers; its sphere follows from it. */
export const Actor = z.object({
  id: ActorId,
  name: Label,
  type: z.string().max(CODE_LENGTH),
  themes: z.array(ThemeCode).readonly(),
  tags: z.array(z.string().min(1).max(CODE_LENGTH)).readonly(),
  /** Whether it carries the coordination of the territory. */
  isCarrier: z.boolean(),
  /** Whether its place on the map is kept: nothing moves it until it is freed. */
  isLocked: z.boolean().optional(),
  /** Whether it pays for what others do. */
  isFunder: z.boolean().default(false),
  programmes: z.array(Programme).readonly().default([]),
  commune: Label.optional(),
  siret: z.string().max(14).optional(),
  address: Label.optional(),
  website: WebAddress.optional(),
  description: NoteText.optional(),
  /** What somebody said of it, and who, where, when. */
  quote: NoteText.optional(),
  quoteSource: Label.optional(),
  /** Who added it and who changed it last, under the names they gave, and when (ISO 8601). */
  createdAt: z.string().max(40).optional(),
  createdBy: z.string().max(PERSON_NAME_LENGTH).optional(),
  updatedAt: z.string().max(40).optional(),
  updatedBy: z.string().max(PERSON_NAME_LENGTH).optional(),
})
export type Actor = z.infer<typeof Actor>
