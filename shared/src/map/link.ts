import * as z from 'zod/mini'
import { Label, NoteText, ThemeCode } from './actor'
import { ActorId, LinkId } from './ids'
import { PartialDate } from './partial-date'
import { SIGNATURE } from './signature'
import { TimeState } from './time-state'

/** What a link means; only a partnership has a level. */
export const LINK_KINDS = [
  'partnership',
  'membership',
  'carrying',
  'funding',
  'support',
  'hosting',
  'referral',
] as const
export const LinkKind = z.enum(LINK_KINDS)
export type LinkKind = z.infer<typeof LinkKind>

/** Kinds that go one way, from the first actor to the second. */
export function isDirected(kind: LinkKind): boolean {
  return kind !== 'partnership'
}

/**
 * How closely two partners work together, after Frey et al., "Measuring Collaboration Among Grant
 * Partners" (2006): five levels above "no interaction". A higher one is not a better one.
 */
export const LEVELS = [1, 2, 3, 4, 5] as const
export const Level = z.literal(LEVELS)
export type Level = z.infer<typeof Level>

/** The two actors of a link, as it was drawn. */
export const LINK_ENDS = ['from', 'to'] as const
export type LinkEnd = (typeof LINK_ENDS)[number]

/** How each end of a partnership sees its level; absent where nobody has said. */
export const Ratings = z.object({ from: z.optional(Level), to: z.optional(Level) })
export type Ratings = z.infer<typeof Ratings>

export const AGREEMENT_KINDS = ['convention', 'charter', 'oral'] as const
export const AgreementKind = z.enum(AGREEMENT_KINDS)
export type AgreementKind = z.infer<typeof AgreementKind>

/** What makes a link formal, apart from its level. The amount is in euros. */
export const Agreement = z.object({
  kind: AgreementKind,
  start: z.optional(PartialDate),
  end: z.optional(PartialDate),
  amount: z.optional(z.number().check(z.gte(0), z.lte(1e12))),
  funder: z.optional(Label),
  purpose: z.optional(NoteText),
})
export type Agreement = z.infer<typeof Agreement>

/** A relation of two actors. Its width on the map is the level; the agreement is a mark of its own. */
export const Link = z.object({
  id: LinkId,
  from: ActorId,
  to: ActorId,
  kind: LinkKind,
  level: z.optional(Level),
  /** The level before the programme, where it is known. */
  levelBefore: z.optional(Level),
  ratings: z.optional(Ratings),
  themes: z.readonly(z.array(ThemeCode)),
  state: TimeState,
  since: z.optional(PartialDate),
  until: z.optional(PartialDate),
  agreement: z.optional(Agreement),
  description: z.optional(NoteText),
  quote: z.optional(NoteText),
  quoteSource: z.optional(Label),
  ...SIGNATURE,
})
export type Link = z.infer<typeof Link>
