import type { LinkId } from '../map/ids'
import { SPHERES, type Sphere } from '../map/sphere'
import { type Network, sphereIn } from './network'
import { FEWEST, type Share, share } from './share'

/** How far the links of one sphere lead into another. */
export interface Porosity {
  readonly from: Sphere
  readonly to: Sphere
  /** Of all links of the first sphere's actors: « 3 liens sur 5 ». */
  readonly reaching: Share
  readonly links: readonly LinkId[]
  /** The links of the first sphere's actors that stay inside or lead elsewhere. */
  readonly others: readonly LinkId[]
  /** Links that join the two spheres themselves, of all links of the map: « 3 liens sur 41 relient les deux ». */
  readonly between: Share
}

/**
 * Porosity from one sphere to another: links of its actors that reach the other, divided by all links of its
 * actors, whatever their kind. The coordination works for the chantiers: reaching it is reaching the insertion.
 * Without links 0 of 0, without a rate.
 */
export function porosityOf(network: Network, from: Sphere, to: Sphere): Porosity {
  const isReached = (sphere: Sphere) =>
    sphere === to || (to === 'insertion' && sphere === 'coordination' && from !== 'coordination')
  const links: LinkId[] = []
  const others: LinkId[] = []
  let between = 0
  for (const link of network.links) {
    const spheres = [sphereIn(network, link.from), sphereIn(network, link.to)] as const
    if (!spheres.includes(from)) continue
    const other = spheres[0] === from ? spheres[1] : spheres[0]
    if (other === to) between += 1
    if (isReached(other)) links.push(link.id)
    else others.push(link.id)
  }
  return {
    from,
    to,
    reaching: share(links.length, links.length + others.length),
    links,
    others,
    between: share(between, network.links.length),
  }
}

/** The E-I index of a set of spheres, and the links on both sides. */
export interface EiIndex {
  readonly spheres: readonly Sphere[]
  readonly external: readonly LinkId[]
  readonly internal: readonly LinkId[]
  /** From -1, all links inside, to 1, all outside. Absent for fewer than three links. */
  readonly index?: number
}

/**
 * E-I index, (external - internal) / (external + internal): Krackhardt & Stern, "Informal Networks and Organizational
 * Crises", Social Psychology Quarterly 51 (1988). Of one sphere, links that leave it against those inside it; of
 * several, among their actors alone, links between two of them against those inside one.
 */
export function eiIndexOf(network: Network, spheres: readonly Sphere[] = SPHERES): EiIndex {
  const isAlone = spheres.length === 1
  const external: LinkId[] = []
  const internal: LinkId[] = []
  for (const link of network.links) {
    const ends = [sphereIn(network, link.from), sphereIn(network, link.to)] as const
    const inside = ends.filter((end) => spheres.includes(end)).length
    if (inside === 0 || (inside === 1 && !isAlone)) continue
    if (ends[0] === ends[1]) internal.push(link.id)
    else external.push(link.id)
  }
  const all = external.length + internal.length
  const index = all < FEWEST ? undefined : (external.length - internal.length) / all
  return { spheres, external, internal, ...(index !== undefined && { index }) }
}
