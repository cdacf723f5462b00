import type { ActorId } from '../map/ids'
import { isCoordinationTeam } from '../territory/coordination-team'
import type { Network } from './network'
import { FEWEST } from './share'
import type { ShortestPaths } from './shortest-paths'

/** How much the map hangs on its coordination. */
export interface Centralisation {
  /** The coordination and its officers. */
  readonly team: readonly ActorId[]
  /** Connected pairs of other actors. */
  readonly pairs: number
  /** Share, 0 to 1, of their shortest paths that lead through somebody of the team; absent for fewer than three pairs. */
  readonly throughTeam?: number
  /**
   * Freeman's index over all actors, 0 where all lie between others alike to 1 where one lies between all;
   * absent for fewer than three actors.
   */
  readonly index?: number
}

/**
 * Freeman, "Centrality in Social Networks: Conceptual Clarification", Social Networks 1 (1978): the sum of differences
 * to the highest betweenness, divided by the largest possible, (n - 1)² (n - 2) / 2. An empty map has neither number.
 */
export function centralisationOf(network: Network, paths: ShortestPaths): Centralisation {
  const team = [...network.actors.values()].filter(({ type }) => isCoordinationTeam(type)).map(({ id }) => id)
  const values = [...paths.betweenness.values()]
  const order = values.length
  const highest = values.reduce((most, value) => Math.max(most, value), 0)
  const differences = values.reduce((sum, value) => sum + highest - value, 0)
  return {
    team,
    pairs: paths.outsidePairs,
    ...(paths.outsidePairs >= FEWEST && { throughTeam: paths.throughTeam / paths.outsidePairs }),
    ...(order >= FEWEST && { index: differences / (((order - 1) ** 2 * (order - 2)) / 2) }),
  }
}
