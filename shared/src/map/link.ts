import * as z from 'zod'
import { Label, NoteText, ThemeCode } from './actor'
import { ActorId, LinkId } from './ids'
import { PERSON_NAME_LENGTH } from './lengths'

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

export const LINK_STATES = ['current', 'past', 'planned'] as const
export const LinkState = z.enum(LINK_STATES)
export type LinkState = z.infer<typeof LinkState>

export const AGREEMENT_KINDS = ['convention', 'charter', 'oral'] as const
export const AgreementKind = z.enum(AGREEMENT_KINDS)
export type AgreementKind = z.infer<typeof AgreementKind>

/** A day, `YYYY-MM-DD`, or a year or month where no more is known. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

/** What makes a link formal, apart from its level. The amount is in euros. */
export const Agreement = z.object({
  kind: AgreementKind,
  start: PartialDate.optional(),
  end: PartialDate.optional(),
  amount: z.number().min(0).max(1e12).optional(),
  funder: Label.optional(),
  purpose: NoteText.optional(),
})
export type Agreement = z.infer<typeof Agreement>

/** A relation of two actors. Its width on the map is the level; the agreement is a mark of its own. */
export const Link = z.object({
  id: LinkId,
  from: ActorId,
  to: ActorId,
  kind: LinkKind,
  level: Level.optional(),
  /** The level before the programme, where it is known. */
  levelBefore: Level.optional(),
  themes: z.array(ThemeCode).readonly(),
  state: LinkState,
  since: PartialDate.optional(),
  until: PartialDate.optional(),
  agreement: Agreement.optional(),
  description: NoteText.optional(),
  quote: NoteText.optional(),
  quoteSource: Label.optional(),
  createdAt: z.string().max(40).optional(),
  createdBy: z.string().max(PERSON_NAME_LENGTH).optional(),
  updatedAt: z.string().max(40).optional(),
  updatedBy: z.string().max(PERSON_NAME_LENGTH).optional(),
})
export type Link = z.infer<typeof Link>
