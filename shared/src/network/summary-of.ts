import { AGREEMENT_KINDS, type AgreementKind, isDirected, LEVELS, type Level, type Link } from '../map/link'
import type { MapDifference } from './map-difference'

/** The numbers for the sentence to a committee, « 14 liens structurés de plus, 3 conventions signées ». */
export interface DifferenceSummary {
  readonly actors: { readonly added: number; readonly removed: number; readonly changed: number }
  readonly links: {
    readonly added: number
    readonly removed: number
    readonly planned: number
    readonly strengthened: number
    readonly weakened: number
    readonly changed: number
  }
  /** For each level, the links that came to it or above and those that fell under it or went. */
  readonly reached: readonly LevelSummary[]
  readonly signed: Readonly<Record<AgreementKind, number>>
  readonly ended: Readonly<Record<AgreementKind, number>>
  /** Euros of the agreements signed. */
  readonly amountSigned: number
  /** Whether there is nothing to tell. */
  readonly isSame: boolean
}

export interface LevelSummary {
  readonly level: Level
  readonly gained: number
  readonly lost: number
}

/** Counts what a difference lists; two equal maps give 0 everywhere. */
export function summaryOf({ actors, links, agreements }: MapDifference): DifferenceSummary {
  const { signed, ended } = agreements
  const lists = [...Object.values(actors), ...Object.values(links), signed, ended]
  return {
    actors: { added: actors.added.length, removed: actors.removed.length, changed: actors.changed.length },
    links: {
      added: links.added.length,
      removed: links.removed.length,
      planned: links.planned.length,
      strengthened: links.strengthened.length,
      weakened: links.weakened.length,
      changed: links.changed.length,
    },
    reached: LEVELS.map((level) => reachedOf(level, links)),
    signed: byKind(signed.map(({ link }) => link)),
    ended: byKind(ended.map(({ link }) => link)),
    amountSigned: signed.reduce((sum, { link }) => sum + (link.agreement?.amount ?? 0), 0),
    isSame: lists.every((list) => list.length === 0),
  }
}

function reachedOf(level: Level, links: MapDifference['links']): LevelSummary {
  const isAt = ({ link }: { readonly link: Link }) => !isDirected(link.kind) && (link.level ?? 0) >= level
  const crossing = (low: Level, high: Level) => low < level && high >= level
  return {
    level,
    gained: links.added.filter(isAt).length + links.strengthened.filter(({ from, to }) => crossing(from, to)).length,
    lost: links.removed.filter(isAt).length + links.weakened.filter(({ from, to }) => crossing(to, from)).length,
  }
}

function byKind(links: readonly Link[]): Record<AgreementKind, number> {
  const counts = AGREEMENT_KINDS.map((kind) => [kind, links.filter(({ agreement }) => agreement?.kind === kind).length])
  return Object.fromEntries(counts) as Record<AgreementKind, number>
}
