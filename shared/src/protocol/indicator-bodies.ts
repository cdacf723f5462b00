import * as z from 'zod/mini'
import { ActorId, LinkId, TerritoryId } from '../map/ids'
import { Level } from '../map/link'
import { PartialDate } from '../map/partial-date'
import { SnapshotId } from '../map/snapshot'
import { SPHERES } from '../map/sphere'
import { TerritoryName } from './http-bodies'

const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item))
const Links = list(LinkId)
const Actors = list(ActorId)
const SphereName = z.enum(SPHERES)
const rate = z.optional(z.number())

/** 3 of 5, and the rate from 0 to 1; without a rate where there are fewer than three. */
const Share = z.object({ part: z.int(), of: z.int(), rate })

const levelCounts = {
  levels: list(z.object({ level: Level, links: Links, share: Share })),
  unrated: Links,
  mean: z.optional(z.number()),
}
const LevelCounts = z.object(levelCounts)

const Levels = z.object({
  ...levelCounts,
  byTheme: list(z.object({ ...levelCounts, theme: z.string() })),
  bySpheres: list(z.object({ ...levelCounts, spheres: z.readonly(z.tuple([SphereName, SphereName])) })),
})

const EiIndex = z.object({ spheres: list(SphereName), external: Links, internal: Links, index: z.optional(z.number()) })

const Porosity = z.object({
  headline: z.object({
    from: SphereName,
    to: SphereName,
    reaching: Share,
    links: Links,
    others: Links,
    between: Share,
  }),
  pair: EiIndex,
  bySphere: list(EiIndex),
  allSpheres: EiIndex,
})

const Density = z.object({ actors: Actors, ties: Share, averageDegree: z.optional(z.number()) })

const CoreState = z.enum(['present', 'adapted', 'missing'])
const Core = z.object({
  parts: list(z.object({ part: z.string(), state: CoreState, actors: Actors })),
  themes: list(z.object({ theme: z.string(), state: CoreState, links: Links, actors: Actors })),
  carrying: z.object({ state: CoreState, actors: Actors }),
})

const Agreements = z.object({
  all: list(
    z.object({
      link: LinkId,
      ending: z.enum(['ended', 'within-6-months', 'within-12-months', 'later', 'open']),
      lastDay: z.optional(z.string()),
      dependents: Actors,
    }),
  ),
  funders: list(
    z.object({
      funder: z.string(),
      actor: z.optional(ActorId),
      links: Links,
      amount: z.number(),
      withoutAmount: z.int(),
      dependents: Actors,
    }),
  ),
  amount: z.number(),
})

const Spread = z.object({
  chantiers: z.int(),
  cells: z.object({ linked: z.int(), missing: z.int(), 'not-concerned': z.int() }),
  gap: z.optional(z.int()),
  gini: z.optional(z.number()),
})

const Cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('linked'), links: Links, level: z.optional(Level) }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not-concerned') }),
])

const Equity = z.object({
  themes: list(z.string()),
  rows: list(
    z.object({
      chantier: ActorId,
      links: Links,
      partners: Actors,
      levels: LevelCounts,
      formal: Links,
      cells: list(Cell),
    }),
  ),
  spread: Spread,
})

const Stop = z.object({
  actor: ActorId,
  links: Links,
  isolated: Actors,
  separated: list(Actors),
  lostThemes: list(z.object({ theme: z.string(), actors: Actors })),
  endedThemes: list(z.string()),
})

/** Only for facilitators, or where they have released it. */
const Scores = z.object({
  isolated: Actors,
  betweenSpheres: list(z.object({ actor: ActorId, pairs: z.number(), rate })),
  equity: Equity,
  fragility: list(Stop),
  information: z.optional(z.object({ since: z.string(), informed: Actors, outdated: Actors, unknown: Actors })),
})

/** The indicators of a map, each with the actors and links behind it. */
export const IndicatorsBody = z.object({
  counts: z.object({ actors: z.int(), links: z.int(), isolated: z.int() }),
  levels: Levels,
  porosity: Porosity,
  bridges: z.object({ actors: Actors, links: Links }),
  density: z.object({ map: Density, chantiers: Density, groups: list(Actors) }),
  centralisation: z.object({
    team: Actors,
    pairs: z.int(),
    throughTeam: rate,
    index: z.optional(z.number()),
  }),
  spread: Spread,
  core: Core,
  agreements: Agreements,
  scores: z.optional(Scores),
})
export type IndicatorsBody = z.infer<typeof IndicatorsBody>

/** The numbers that are set side by side; a rate over too little is absent. */
export const FiguresBody = z.object({
  actors: z.int(),
  links: z.int(),
  isolated: z.int(),
  /** Partnerships of each level, from 1 to 5. */
  levels: list(z.int()),
  structured: z.int(),
  agreements: z.int(),
  amount: z.number(),
  ending: z.int(),
  missing: z.int(),
  porosity: rate,
  meanLevel: z.optional(z.number()),
  density: rate,
  averageDegree: z.optional(z.number()),
  throughTeam: rate,
  gap: z.optional(z.int()),
})
export type FiguresBody = z.infer<typeof FiguresBody>

/** Of which map indicators are told: the live one, or a snapshot. */
export const IndicatorsOfMap = z.object({
  /** A snapshot, or the live map where absent. */
  snapshot: z.optional(z.string()),
  /** The day for which they are reckoned, `YYYY-MM-DD`. */
  day: z.string(),
  figures: FiguresBody,
  indicators: IndicatorsBody,
})
export type IndicatorsOfMap = z.infer<typeof IndicatorsOfMap>

/** The oldest snapshot of a territory, against which its evolution is told. */
const FirstFigures = z.object({
  snapshot: SnapshotId,
  /** Empty where nobody named it. */
  name: z.string(),
  /** The day, month or year that it shows. */
  shows: PartialDate,
  /** The day for which it is reckoned, `YYYY-MM-DD`. */
  day: z.string(),
  figures: FiguresBody,
})

/** One territory among others; without `first` while it has no snapshot that can be read. */
export const TerritoryFigures = z.object({
  id: TerritoryId,
  name: TerritoryName,
  day: z.string(),
  figures: FiguresBody,
  core: Core,
  first: z.optional(FirstFigures),
})
export type TerritoryFigures = z.infer<typeof TerritoryFigures>

/** All territories side by side, for the admin, in the order of their creation. */
export const TerritoryIndicators = z.object({ territories: z.array(TerritoryFigures) })
export type TerritoryIndicators = z.infer<typeof TerritoryIndicators>
