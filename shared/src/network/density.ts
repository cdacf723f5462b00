import { connectedComponents } from 'graphology-components'
import { foldName } from '../map/fold-name'
import type { ActorId } from '../map/ids'
import type { Network } from './network'
import { FEWEST, type Share, share } from './share'

/** How closely some actors are tied. Several links of the same two are one tie. */
export interface Density {
  readonly actors: readonly ActorId[]
  /** Ties of all that are possible, n (n - 1) / 2: « 12 paires reliées sur 45 ». */
  readonly ties: Share
  /** Partners an actor has on average, 2 × ties / n; absent for fewer than three actors. */
  readonly averageDegree?: number
}

export interface Densities {
  readonly map: Density
  /** The chantiers among themselves. */
  readonly chantiers: Density
  /** Groups of actors tied to one another, the largest first; who is alone is a group of one. */
  readonly groups: readonly (readonly ActorId[])[]
}

/** Density and average degree of the map and of the collective of chantiers. An empty map has 0 of 0, without rates. */
export function densitiesOf(network: Network): Densities {
  const all = [...network.actors.keys()]
  const groups = connectedComponents(network.ties) as ActorId[][]
  return {
    map: densityOf(network, all),
    chantiers: densityOf(network, chantiersOf(network)),
    groups: groups.map((group) => group.sort()).sort((a, b) => b.length - a.length || compared(a[0], b[0])),
  }
}

/** The chantiers d'insertion (ACI) of the map, by name. */
export function chantiersOf(network: Network): ActorId[] {
  return [...network.actors.values()]
    .filter(({ type }) => type === 'aci')
    .sort((a, b) => compared(foldName(a.name), foldName(b.name)) || compared(a.id, b.id))
    .map(({ id }) => id)
}

/** Of some actors among themselves. */
export function densityOf(network: Network, actors: readonly ActorId[]): Density {
  const among = new Set<string>(actors)
  let ties = 0
  network.ties.forEachEdge((_edge, _links, from, to) => {
    if (among.has(from) && among.has(to)) ties += 1
  })
  const order = actors.length
  return {
    actors,
    // Not n (n - 1) / 2: of nobody that is -0, and is written so.
    ties: share(ties, (order ** 2 - order) / 2),
    ...(order >= FEWEST && { averageDegree: (2 * ties) / order }),
  }
}

function compared(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
