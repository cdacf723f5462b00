import type { ActorId } from '../map/ids'
import type { Ties } from './network'

/** Who is tied to whom, as numbers: the neighbours of actor `i` lie from `starts[i]` to before `starts[i + 1]`. */
export interface Neighbours {
  readonly ids: readonly ActorId[]
  readonly starts: Uint32Array
  readonly neighbours: Uint32Array
}

/** For walks over the whole map, which the graph itself is too slow for. */
export function neighboursOf(ties: Ties): Neighbours {
  const ids = ties.nodes() as ActorId[]
  const places = new Map<string, number>(ids.map((id, place) => [id, place]))
  const starts = new Uint32Array(ids.length + 1)
  const neighbours = new Uint32Array(2 * ties.size)
  let filled = 0
  for (const [place, id] of ids.entries()) {
    ties.forEachNeighbor(id, (other) => {
      neighbours[filled] = places.get(other) as number
      filled += 1
    })
    starts[place + 1] = filled
  }
  return { ids, starts, neighbours }
}
