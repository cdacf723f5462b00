import type { ActorId } from '../map/ids'
import { isCoordinationTeam } from '../territory/coordination-team'
import { neighboursOf } from './neighbours'
import { type Network, sphereIn } from './network'

/** What the shortest paths between all pairs of actors lead through. */
export interface ShortestPaths {
  /** For each actor, the pairs it lies between, each by the share of their shortest paths that lead through it. */
  readonly betweenness: ReadonlyMap<ActorId, number>
  /** The same over the pairs of two spheres. */
  readonly betweenSpheres: ReadonlyMap<ActorId, number>
  /** Connected pairs of two spheres. */
  readonly spherePairs: number
  /** Connected pairs outside the coordination team, and the sum of their shares that lead through it. */
  readonly outsidePairs: number
  readonly throughTeam: number
}

/**
 * One walk from every actor gathers all three: Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of
 * Mathematical Sociology 25 (2001), and Everett & Borgatti, "The Centrality of Groups and Classes" (1999) for the
 * team as a group. graphology-metrics 2.4 knows the first alone, throws on an empty map and gives 0 on one of exactly
 * 128 ties, whose index it keeps in 8 bits. O(actors × ties).
 */
export function shortestPathsOf(network: Network): ShortestPaths {
  const walk = openWalk(network)
  const sums = { all: new Float64Array(walk.order), cross: new Float64Array(walk.order) }
  let [spherePairs, outsidePairs, throughTeam] = [0, 0, 0]
  for (let source = 0; source < walk.order; source += 1) {
    const reached = walkFrom(walk, source)
    for (let at = 1; at < reached; at += 1) {
      const target = walk.queue[at] as number
      if (walk.sphere[target] !== walk.sphere[source]) spherePairs += 1
      if (walk.isTeam[source] || walk.isTeam[target]) continue
      outsidePairs += 1
      throughTeam += 1 - (walk.aside[target] as number) / (walk.paths[target] as number)
    }
    gather(walk, source, reached, sums)
  }
  const byActor = (values: Float64Array) =>
    // Each pair was walked from both ends.
    new Map(walk.ids.map((id, index) => [id, (values[index] as number) / 2]))
  return {
    betweenness: byActor(sums.all),
    betweenSpheres: byActor(sums.cross),
    spherePairs: spherePairs / 2,
    outsidePairs: outsidePairs / 2,
    throughTeam: throughTeam / 2,
  }
}

/** A string of a thousand diamonds has more paths than a number holds: from here on they count as equally many. */
const MOST_PATHS = 1e300

type Walk = ReturnType<typeof openWalk>

function openWalk(network: Network) {
  const { ids, starts, neighbours } = neighboursOf(network.ties)
  const order = ids.length
  const places = new Map<string, number>()
  const placeOf = (sphere: string) => places.get(sphere) ?? places.set(sphere, places.size).size - 1
  return {
    ids,
    order,
    starts,
    neighbours,
    sphere: Uint8Array.from(ids, (id) => placeOf(sphereIn(network, id))),
    isTeam: Uint8Array.from(ids, (id) => Number(isCoordinationTeam(network.actors.get(id)?.type ?? ''))),
    queue: new Uint32Array(order),
    distance: new Int32Array(order),
    /** Shortest paths from the source, and those of them with nobody of the team between their ends. */
    paths: new Float64Array(order),
    aside: new Float64Array(order),
    shares: { all: new Float64Array(order), cross: new Float64Array(order) },
    /** The steps away from the source, one after the other as they are found. */
    stepFrom: new Uint32Array(neighbours.length / 2),
    stepTo: new Uint32Array(neighbours.length / 2),
    steps: 0,
  }
}

/** Counts the shortest paths to everybody; returns how many were reached, the source among them. */
function walkFrom(walk: Walk, source: number): number {
  const { queue, distance, paths, aside, starts, neighbours, isTeam, stepFrom, stepTo } = walk
  distance.fill(-1)
  paths.fill(0)
  aside.fill(0)
  distance[source] = 0
  paths[source] = 1
  aside[source] = 1
  queue[0] = source
  let reached = 1
  let steps = 0
  for (let at = 0; at < reached; at += 1) {
    const here = queue[at] as number
    const next = (distance[here] as number) + 1
    const passed = Math.min(paths[here] as number, MOST_PATHS)
    const passedAside = isTeam[here] ? 0 : Math.min(aside[here] as number, MOST_PATHS)
    for (let edge = starts[here] as number; edge < (starts[here + 1] as number); edge += 1) {
      const there = neighbours[edge] as number
      if (distance[there] === -1) {
        distance[there] = next
        queue[reached] = there
        reached += 1
      }
      if (distance[there] !== next) continue
      paths[there] = (paths[there] as number) + passed
      aside[there] = (aside[there] as number) + passedAside
      stepFrom[steps] = here
      stepTo[steps] = there
      steps += 1
    }
  }
  walk.steps = steps
  return reached
}

/** From the last step back to the first, each actor hands on what leads through it. */
function gather(walk: Walk, source: number, reached: number, sums: Record<'all' | 'cross', Float64Array>): void {
  const { queue, paths, sphere, stepFrom, stepTo, steps } = walk
  const { all, cross } = walk.shares
  all.fill(0)
  cross.fill(0)
  const home = sphere[source]
  for (let step = steps - 1; step >= 0; step -= 1) {
    const here = stepTo[step] as number
    const there = stepFrom[step] as number
    const part = Math.min(paths[there] as number, MOST_PATHS) / (paths[here] as number)
    all[there] = (all[there] as number) + part * (1 + (all[here] as number))
    cross[there] = (cross[there] as number) + part * ((sphere[here] === home ? 0 : 1) + (cross[here] as number))
  }
  for (let at = 1; at < reached; at += 1) {
    const actor = queue[at] as number
    sums.all[actor] = (sums.all[actor] as number) + (all[actor] as number)
    sums.cross[actor] = (sums.cross[actor] as number) + (cross[actor] as number)
  }
}
