import type { ActorId } from '../map/ids'
import { lastDay } from '../map/partial-date'
import type { PlainMap } from '../map/plain-map'
import { SPHERES } from '../map/sphere'
import { type Agreements, agreementsOf } from './agreements'
import { type MomentOptions, mapAt } from './at-time'
import { type Between, type Bridges, betweenSpheresOf, bridgesOf } from './bridges'
import { type Centralisation, centralisationOf } from './centralisation'
import { type CommonCore, commonCoreOf } from './common-core'
import { cutPointsOf } from './cut-points'
import { type Densities, densitiesOf } from './density'
import { type Equity, equityOf, type Spread } from './equity'
import { fragilityOf, type Stop } from './fragility'
import { type Information, informationOf } from './information'
import { isolatedOf } from './isolated'
import { type Levels, levelsOf } from './levels'
import { networkOf } from './network'
import { type EiIndex, eiIndexOf, type Porosity, porosityOf } from './porosity'
import { shortestPathsOf } from './shortest-paths'

export interface IndicatorOptions extends MomentOptions {
  /** The last comité, as precisely as it is known; without it nobody can be late in being informed. */
  readonly lastCommittee?: string
}

/** What may be shown to anybody who may see the map. */
export interface Indicators {
  readonly counts: { readonly actors: number; readonly links: number; readonly isolated: number }
  readonly levels: Levels
  readonly porosity: {
    /** From the shelters (AHI) to the chantiers (IAE) or their coordination. */
    readonly headline: Porosity
    /** Insertion and housing between themselves. */
    readonly pair: EiIndex
    readonly bySphere: readonly EiIndex[]
    readonly allSpheres: EiIndex
  }
  readonly bridges: Bridges
  readonly density: Densities
  readonly centralisation: Centralisation
  readonly spread: Spread
  readonly core: CommonCore
  readonly agreements: Agreements
  /** Absent where the facilitators have not released them; see `withoutScores`. */
  readonly scores?: Scores
}

/** What scores named organisations or names them as isolated: for facilitators, until they release it. */
export interface Scores {
  readonly isolated: readonly ActorId[]
  readonly betweenSpheres: readonly Between[]
  readonly equity: Equity
  readonly fragility: readonly Stop[]
  /** Absent while no comité is known. */
  readonly information?: Information
}

/**
 * All indicators of a map at a moment, each with the actors and links behind it. Links and actors of another time are
 * left out: by default what is past or planned counts in none. An empty map gives counts of 0 and no rate; never NaN.
 */
export function indicatorsOf(map: PlainMap, { today, moment = 'now', lastCommittee }: IndicatorOptions): Indicators {
  const network = networkOf(mapAt(map, moment, today))
  const paths = shortestPathsOf(network)
  const cuts = cutPointsOf(network.ties)
  const equity = equityOf(network, map.themes)
  const isolated = isolatedOf(network)
  const information = informationOf(network, lastCommittee)
  return {
    counts: { actors: network.actors.size, links: network.links.length, isolated: isolated.length },
    levels: levelsOf(network),
    porosity: {
      headline: porosityOf(network, 'housing', 'insertion'),
      pair: eiIndexOf(network, ['insertion', 'housing']),
      bySphere: SPHERES.map((sphere) => eiIndexOf(network, [sphere])),
      allSpheres: eiIndexOf(network),
    },
    bridges: bridgesOf(network, cuts),
    density: densitiesOf(network),
    centralisation: centralisationOf(network, paths),
    spread: equity.spread,
    core: commonCoreOf(network, map.types),
    agreements: agreementsOf(network, typeof moment === 'object' ? lastDay(moment.on) : today),
    scores: {
      isolated,
      betweenSpheres: betweenSpheresOf(paths),
      equity,
      fragility: fragilityOf(network, cuts),
      ...(information && { information }),
    },
  }
}

/** What everybody may see: nobody is named as isolated, late or weak, and no organisation has a score. */
export function withoutScores({ scores: _scores, density, ...indicators }: Indicators): Indicators {
  // A group of one names who is isolated.
  return { ...indicators, density: { ...density, groups: density.groups.filter((group) => group.length > 1) } }
}
