import * as z from 'zod/mini'
import { Actor } from '../map/actor'
import { ActorId, LinkId } from '../map/ids'
import { AgreementKind, Level, Link } from '../map/link'
import { IndicatorsOfMap } from './indicator-bodies'

const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item))
const Names = z.readonly(z.tuple([z.string(), z.string()]))

/** What is absent on one side is not there. */
const FieldChange = z.object({ field: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) })
const NamedLink = z.object({ link: Link, names: Names })
const onBoth = { before: LinkId, after: LinkId, names: Names }
const LevelChange = z.object({ ...onBoth, from: Level, to: Level })

/** What one map says that the other does not. */
const Difference = z.object({
  actors: z.object({
    added: list(Actor),
    removed: list(Actor),
    planned: list(Actor),
    unplanned: list(Actor),
    changed: list(z.object({ before: ActorId, after: ActorId, name: z.string(), fields: list(FieldChange) })),
  }),
  links: z.object({
    added: list(NamedLink),
    removed: list(NamedLink),
    planned: list(NamedLink),
    unplanned: list(NamedLink),
    strengthened: list(LevelChange),
    weakened: list(LevelChange),
    changed: list(z.object({ ...onBoth, fields: list(FieldChange) })),
  }),
  agreements: z.object({ signed: list(NamedLink), ended: list(NamedLink) }),
})

const byAgreement = z.record(AgreementKind, z.int())

/** The counts of a difference, from which its sentence is made. */
const Summary = z.object({
  actors: z.object({ added: z.int(), removed: z.int(), changed: z.int() }),
  links: z.object({
    added: z.int(),
    removed: z.int(),
    planned: z.int(),
    strengthened: z.int(),
    weakened: z.int(),
    changed: z.int(),
  }),
  reached: list(z.object({ level: Level, gained: z.int(), lost: z.int() })),
  signed: byAgreement,
  ended: byAgreement,
  amountSigned: z.number(),
  isSame: z.boolean(),
})

/** Two readings of a territory: what changed, in short, and the indicators on both sides. */
export const CompareBody = z.object({
  from: IndicatorsOfMap,
  to: IndicatorsOfMap,
  summary: Summary,
  difference: Difference,
})
export type CompareBody = z.infer<typeof CompareBody>
