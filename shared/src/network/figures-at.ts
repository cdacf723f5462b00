import { isDirected } from '../map/link'
import { lastDay } from '../map/partial-date'
import type { PlainMap } from '../map/plain-map'
import { agreementsOf } from './agreements'
import { type MomentOptions, mapAt } from './at-time'
import { centralisationOf } from './centralisation'
import { type CommonCore, commonCoreOf } from './common-core'
import { densityOf } from './density'
import { equityOf } from './equity'
import { type Figures, figuresOf } from './figures'
import { isolatedOf } from './isolated'
import { countLevels } from './levels'
import { networkOf } from './network'
import { porosityOf } from './porosity'
import { shortestPathsOf } from './shortest-paths'

export interface FiguresWithCore {
  readonly figures: Figures
  readonly core: CommonCore
}

/** The figures of a map without the rest of its indicators: half the work, where many maps lie side by side. */
export function figuresAt(map: PlainMap, { today, moment = 'now' }: MomentOptions): FiguresWithCore {
  const network = networkOf(mapAt(map, moment, today))
  const core = commonCoreOf(network, map.types)
  const counts = {
    actors: network.actors.size,
    links: network.links.length,
    isolated: isolatedOf(network).length,
  }
  const figures = figuresOf({
    counts,
    levels: countLevels(network.links.filter(({ kind }) => !isDirected(kind))),
    porosity: { headline: porosityOf(network, 'housing', 'insertion') },
    density: { map: densityOf(network, [...network.actors.keys()]) },
    centralisation: centralisationOf(network, shortestPathsOf(network)),
    spread: equityOf(network, map.themes).spread,
    core,
    agreements: agreementsOf(network, typeof moment === 'object' ? lastDay(moment.on) : today),
  })
  return { figures, core }
}
