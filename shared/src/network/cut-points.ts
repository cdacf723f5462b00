import type { ActorId } from '../map/ids'
import { type Neighbours, neighboursOf } from './neighbours'
import type { Ties } from './network'

/** Without one of these a connected part of the map falls apart. */
export interface CutPoints {
  readonly actors: readonly ActorId[]
  readonly ties: readonly (readonly [ActorId, ActorId])[]
  /** The groups that are left of where an actor was, without the largest; of any other actor none. */
  readonly cutOffBy: (actor: ActorId) => readonly Group[]
}

/** Its members are listed when they are asked for: on a map like a chain, all of them are too many. */
export interface Group {
  readonly size: number
  readonly members: () => ActorId[]
}

/**
 * Articulation points and bridges in one walk through the depth: Hopcroft & Tarjan, "Efficient Algorithms for Graph
 * Manipulation", CACM 16 (1973). O(actors + ties).
 */
export function cutPointsOf(graph: Ties): CutPoints {
  const neighbours = neighboursOf(graph)
  const { ids } = neighbours
  const walk = walkDeep(neighbours)
  const groups = new Map<ActorId, readonly Group[]>()
  const ties: [ActorId, ActorId][] = []
  for (const [here, above] of walk.parent.entries()) {
    const isBridge = above !== -1 && at(walk.low, here) > at(walk.depth, above)
    if (isBridge) ties.push([ids[above] as ActorId, ids[here] as ActorId])
  }
  for (const [actor, branches] of branchesOf(walk))
    groups.set(ids[actor] as ActorId, groupsOf(walk, ids, actor, branches))
  return { actors: ids.filter((id) => groups.has(id)), ties, cutOffBy: (actor) => groups.get(actor) ?? [] }
}

interface Walk {
  /** From the first actor of its part, 0; and the least depth that those found through an actor reach past it. */
  readonly depth: Int32Array
  readonly low: Int32Array
  /** Through whom an actor was found, -1 for the first of a part. */
  readonly parent: Int32Array
  /** All actors in the order in which they were found: those found through one follow it. */
  readonly found: readonly number[]
  readonly place: Int32Array
  /** How many were found through an actor, itself included. */
  readonly size: Int32Array
}

/** Keeps its own path: a chain of thousands would overflow the stack of calls. */
function walkDeep({ ids, starts, neighbours }: Neighbours): Walk {
  const order = ids.length
  const [depth, parent] = [new Int32Array(order).fill(-1), new Int32Array(order).fill(-1)]
  const [low, place, size] = [new Int32Array(order), new Int32Array(order), new Int32Array(order)]
  const found: number[] = []
  const next = starts.slice()
  const path: number[] = []
  const enter = (actor: number, through: number) => {
    parent[actor] = through
    depth[actor] = path.length
    low[actor] = path.length
    place[actor] = found.length
    found.push(actor)
    path.push(actor)
  }
  for (let first = 0; first < order; first += 1) {
    if (depth[first] === -1) enter(first, -1)
    while (path.length > 0) {
      const here = path.at(-1) as number
      const edge = at(next, here)
      if (edge === starts[here + 1]) {
        path.pop()
        size[here] = found.length - at(place, here)
        const above = path.at(-1)
        if (above !== undefined) low[above] = Math.min(at(low, above), at(low, here))
        continue
      }
      next[here] = edge + 1
      const there = at(neighbours, edge)
      if (depth[there] === -1) enter(there, here)
      else if (there !== parent[here]) low[here] = Math.min(at(low, here), at(depth, there))
    }
  }
  return { depth, low, parent, found, place, size }
}

/** For each actor that cuts, those found through it from whom nobody reaches past it. */
function branchesOf({ depth, low, parent }: Walk): Map<number, number[]> {
  const branches = new Map<number, number[]>()
  for (const [here, above] of parent.entries()) {
    if (above === -1 || at(low, here) < at(depth, above)) continue
    const others = branches.get(above)
    if (others) others.push(here)
    else branches.set(above, [here])
  }
  // The first of a part cuts it only between branches.
  for (const [actor, { length }] of branches) if (parent[actor] === -1 && length === 1) branches.delete(actor)
  return branches
}

function groupsOf(walk: Walk, ids: readonly ActorId[], actor: number, branches: readonly number[]): Group[] {
  const { found, parent, place, size } = walk
  const range = (first: number) => found.slice(at(place, first), at(place, first) + at(size, first))
  const listed = (members: readonly number[]) => members.map((member) => ids[member] as ActorId).sort()
  const below = branches.map((branch): Group => ({ size: at(size, branch), members: () => listed(range(branch)) }))

  let first = actor
  while (parent[first] !== -1) first = at(parent, first)
  const rest: Group = {
    size: at(size, first) - 1 - below.reduce((sum, group) => sum + group.size, 0),
    members: () => {
      const gone = new Set([actor, ...branches.flatMap(range)])
      return listed(range(first).filter((member) => !gone.has(member)))
    },
  }
  const [, ...others] = [...below, rest].filter((group) => group.size > 0).sort((a, b) => b.size - a.size)
  return others
}

function at(values: Int32Array | Uint32Array, index: number): number {
  return values[index] as number
}
