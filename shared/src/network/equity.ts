import type { ActorId, LinkId } from '../map/ids'
import { isDirected, type Level, type Link } from '../map/link'
import type { OwnTheme } from '../map/own-words'
import { CORE_THEMES } from '../territory/national-core'
import { chantiersOf } from './density'
import { countLevels, type LevelCounts } from './levels'
import { type Network, partnersOf } from './network'
import { inOrderOfThemes, MOST_THEMES } from './theme-order'

/** What a chantier has on one theme. `not-concerned` is what people said; a link is there all the same when there is one. */
export type Cell =
  | { readonly kind: 'linked'; readonly links: readonly LinkId[]; readonly level?: Level }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-concerned' }

export interface ChantierRow {
  readonly chantier: ActorId
  readonly links: readonly LinkId[]
  readonly partners: readonly ActorId[]
  readonly levels: LevelCounts
  /** Its links that have an agreement. */
  readonly formal: readonly LinkId[]
  /** One a theme, in the order of `themes`. */
  readonly cells: readonly Cell[]
}

export interface Equity {
  /** Forty at most. */
  readonly themes: readonly string[]
  /** The chantiers (ACI) by name. */
  readonly rows: readonly ChantierRow[]
  readonly spread: Spread
}

/** How unevenly the direct links lie over the chantiers, without naming one. */
export interface Spread {
  readonly chantiers: number
  /** Cells by what they hold. */
  readonly cells: Readonly<Record<Cell['kind'], number>>
  /** Most minus fewest direct links; absent for fewer than two chantiers. */
  readonly gap?: number
  /** Gini index, 0 all alike to near 1 one has all; absent for fewer than two chantiers, or without any link. */
  readonly gini?: number
}

/**
 * Equity over the chantiers: who has direct links on which theme. The themes are those of the national core, those the
 * territory added, and those that links or chantiers have. A map without chantiers has no row.
 */
export function equityOf(network: Network, ownThemes: readonly OwnTheme[] = []): Equity {
  const chantiers = chantiersOf(network)
  const themes = inOrderOfThemes([
    ...CORE_THEMES,
    ...ownThemes.map(({ code }) => code),
    ...network.links.flatMap((link) => link.themes),
    ...chantiers.flatMap((id) => network.actors.get(id)?.themes ?? []),
  ]).slice(0, MOST_THEMES)
  const rows = chantiers.map((chantier) => rowOf(network, chantier, themes))
  const cells = { linked: 0, missing: 0, 'not-concerned': 0 }
  for (const { kind } of rows.flatMap((row) => row.cells)) cells[kind] += 1
  return {
    themes,
    rows,
    spread: { chantiers: rows.length, cells, ...unevenness(rows.map(({ links }) => links.length)) },
  }
}

const MISSING: Cell = { kind: 'missing' }
const NOT_CONCERNED: Cell = { kind: 'not-concerned' }

function rowOf(network: Network, chantier: ActorId, themes: readonly string[]): ChantierRow {
  const links = network.linksOf.get(chantier) ?? []
  const spared = new Set(network.actors.get(chantier)?.notConcerned)
  return {
    chantier,
    links: idsOf(links),
    partners: [...partnersOf(network, chantier)].sort(),
    levels: countLevels(links.filter(({ kind }) => !isDirected(kind))),
    formal: idsOf(links.filter(({ agreement }) => agreement)),
    cells: themes.map((theme) => {
      const there = links.filter((link) => link.themes.includes(theme))
      if (there.length === 0) return spared.has(theme) ? NOT_CONCERNED : MISSING
      const level = highestOf(there)
      return { kind: 'linked', links: idsOf(there), ...(level && { level }) }
    }),
  }
}

function highestOf(links: readonly Link[]): Level | undefined {
  const levels = links.flatMap(({ kind, level }) => (isDirected(kind) || !level ? [] : level))
  return levels.sort((a, b) => b - a)[0]
}

/** The gap and the Gini index, Σ |x - y| over all pairs / (2 n² mean). */
export function unevenness(counts: readonly number[]): Pick<Spread, 'gap' | 'gini'> {
  if (counts.length < 2) return {}
  const sum = counts.reduce((total, count) => total + count, 0)
  const gap = Math.max(...counts) - Math.min(...counts)
  if (sum === 0) return { gap }
  // Over sorted values each one counts as often as others lie below it, less as often as others lie above.
  const ranked = counts.toSorted((a, b) => a - b)
  const weighted = ranked.reduce((total, count, rank) => total + (2 * rank + 1 - counts.length) * count, 0)
  return { gap, gini: weighted / (counts.length * sum) }
}

function idsOf(links: readonly Link[]): LinkId[] {
  return links.map(({ id }) => id)
}
