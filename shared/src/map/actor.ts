import * as z from 'zod/mini'
import { ActorId } from './ids'
import { CODE_LENGTH, COORDINATE_LIMIT, LABEL_LENGTH, NOTE_LENGTH, URL_LENGTH } from './lengths'
import { PartialDate } from './partial-date'
import { SIGNATURE } from './signature'
import { TimeState } from './time-state'

export const Label = z.string().check(z.maxLength(LABEL_LENGTH))
export const NoteText = z.string().check(z.maxLength(NOTE_LENGTH))
export const WebAddress = z.string().check(z.maxLength(URL_LENGTH))
export const ThemeCode = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))
const coordinate = z.number().check(z.gte(-COORDINATE_LIMIT), z.lte(COORDINATE_LIMIT))

/** The centre of an actor's card on the map, `[x, y]` in map units, y down. */
export const Position = z.readonly(z.tuple([coordinate, coordinate]))
export type Position = z.infer<typeof Position>

/** The two programmes of the round table, in which an actor may take part. */
export const PROGRAMMES = ['convergence', 'premieres-heures'] as const
export const Programme = z.enum(PROGRAMMES)
export type Programme = z.infer<typeof Programme>

/** An organisation, body or programme. `type` is a code that the territory offers; its sphere follows from it. */
export const Actor = z.object({
  id: ActorId,
  name: Label,
  type: z.string().check(z.maxLength(CODE_LENGTH)),
  themes: z.readonly(z.array(ThemeCode)),
  tags: z.readonly(z.array(z.string().check(z.minLength(1), z.maxLength(CODE_LENGTH)))),
  /** Whether it carries the coordination of the territory. */
  isCarrier: z.boolean(),
  /** Whether its place on the map is kept: nothing moves it until it is freed. */
  isLocked: z.optional(z.boolean()),
  /** Whether it pays for what others do. */
  isFunder: z._default(z.boolean(), false),
  programmes: z._default(z.readonly(z.array(Programme)), []),
  /** Themes on which it needs no partner: that it has none there is no gap. */
  notConcerned: z._default(z.readonly(z.array(ThemeCode)), []),
  /** Absent of one that is there today. */
  state: z.optional(TimeState),
  since: z.optional(PartialDate),
  until: z.optional(PartialDate),
  /** When it was last told where the map and its partnerships stand. */
  informedOn: z.optional(PartialDate),
  commune: z.optional(Label),
  siret: z.optional(z.string().check(z.maxLength(14))),
  address: z.optional(Label),
  website: z.optional(WebAddress),
  description: z.optional(NoteText),
  /** What somebody said of it, and who, where, when. */
  quote: z.optional(NoteText),
  quoteSource: z.optional(Label),
  ...SIGNATURE,
})
export type Actor = z.infer<typeof Actor>
