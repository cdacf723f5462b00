import type { ActorId, LinkId } from '../map/ids'
import type { CutPoints } from './cut-points'
import type { Network } from './network'
import { FEWEST } from './share'
import type { ShortestPaths } from './shortest-paths'

/** Whoever and whatever holds parts of the map together: « passerelles ». */
export interface Bridges {
  /** Actors without whom a part of the map falls apart. */
  readonly actors: readonly ActorId[]
  /** Links without which a part of the map falls apart; two actors with several links lose none of them alone. */
  readonly links: readonly LinkId[]
}

/** Articulation points and bridges of the map (Hopcroft & Tarjan 1973). An empty map has none. */
export function bridgesOf(network: Network, { actors, ties }: CutPoints): Bridges {
  const links = ties.map(([from, to]) => network.ties.getEdgeAttribute(from, to, 'links'))
  return { actors, links: links.flatMap((between) => (between.length === 1 ? between : [])) }
}

/** How much of what goes between spheres leads through an actor. */
export interface Between {
  readonly actor: ActorId
  /** Pairs of actors of two spheres, each by the share of their shortest paths that lead through this one. */
  readonly pairs: number
  /** Of all connected pairs of two spheres, 0 to 1; absent for fewer than three pairs. */
  readonly rate?: number
}

/**
 * Betweenness between spheres (Brandes 2001, over pairs of actors of two spheres alone), the highest first and those
 * on no such path left out. An empty map has none.
 */
export function betweenSpheresOf({ betweenSpheres, spherePairs }: ShortestPaths): Between[] {
  return [...betweenSpheres]
    .filter(([, pairs]) => pairs > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([actor, pairs]) => ({ actor, pairs, ...(spherePairs >= FEWEST && { rate: pairs / spherePairs }) }))
}
