import { missingOf } from './common-core'
import type { Indicators } from './indicators'
import type { LevelCounts } from './levels'

/** The numbers that are set side by side: before and after, over snapshots, over territories. None names anybody. */
export interface Figures {
  readonly actors: number
  readonly links: number
  readonly isolated: number
  /** 0 to 1. */
  readonly porosity?: number
  /** 1 to 5. */
  readonly meanLevel?: number
  /** Partnerships of each level, from 1 to 5. */
  readonly levels: readonly number[]
  /** Those of level 4 and 5. */
  readonly structured: number
  /** 0 to 1. */
  readonly density?: number
  readonly averageDegree?: number
  /** 0 to 1. */
  readonly throughTeam?: number
  /** Links. */
  readonly gap?: number
  /** Agreements that go on, and their euros. */
  readonly agreements: number
  readonly amount: number
  /** Agreements that end within twelve months. */
  readonly ending: number
  /** Parts and themes of the national core that are not there. */
  readonly missing: number
}

/** The indicators that figures are made from. */
export interface Counted extends Pick<Indicators, 'counts' | 'centralisation' | 'spread' | 'agreements' | 'core'> {
  readonly levels: LevelCounts
  readonly porosity: Pick<Indicators['porosity'], 'headline'>
  readonly density: Pick<Indicators['density'], 'map'>
}

/** One number an indicator; a rate over too little is left out, and a curve has a gap there. */
export function figuresOf(indicators: Counted): Figures {
  const { counts, levels, porosity, density, centralisation, spread, agreements, core } = indicators
  const goingOn = agreements.all.filter(({ ending }) => ending !== 'ended')
  const missing = missingOf(core)
  return {
    ...counts,
    levels: levels.levels.map(({ links }) => links.length),
    structured: levels.levels.reduce((sum, { level, links }) => sum + (level >= 4 ? links.length : 0), 0),
    agreements: goingOn.length,
    amount: agreements.amount,
    ending: goingOn.filter(({ ending }) => ending === 'within-6-months' || ending === 'within-12-months').length,
    missing: missing.parts.length + missing.themes.length,
    ...known({
      porosity: porosity.headline.reaching.rate,
      meanLevel: levels.mean,
      density: density.map.ties.rate,
      averageDegree: density.map.averageDegree,
      throughTeam: centralisation.throughTeam,
      gap: spread.gap,
    }),
  }
}

function known<Rate extends string>(rates: Readonly<Record<Rate, number | undefined>>): Partial<Record<Rate, number>> {
  return Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== undefined)) as Partial<
    Record<Rate, number>
  >
}
