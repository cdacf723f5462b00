import { UndirectedGraph } from 'graphology'
import type { ActorId, LinkId } from '../map/ids'
import type { Link } from '../map/link'
import type { PlacedActor, PlainMap } from '../map/plain-map'
import type { Sphere } from '../map/sphere'
import { sphereOf } from '../territory/actor-types'

/** All links of two actors are one tie between them, whatever their kinds and directions. */
export type Ties = UndirectedGraph<Record<string, never>, { readonly links: LinkId[] }>

/** A map at one moment as its indicators read it: every actor once, every link with two ends that are there. */
export interface Network {
  readonly actors: ReadonlyMap<ActorId, PlacedActor>
  readonly spheres: ReadonlyMap<ActorId, Sphere>
  readonly links: readonly Link[]
  /** Of every actor, also of one that has none. */
  readonly linksOf: ReadonlyMap<ActorId, readonly Link[]>
  readonly ties: Ties
}

/** Reads a map as it is given: who asks of a moment takes `mapAt` first. Links to nobody or to oneself are left out. */
export function networkOf(map: PlainMap): Network {
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]))
  const links = map.links.filter(({ from, to }) => from !== to && actors.has(from) && actors.has(to))
  const linksOf = new Map<ActorId, Link[]>()
  const ties: Ties = new UndirectedGraph()
  for (const id of actors.keys()) {
    linksOf.set(id, [])
    ties.addNode(id)
  }
  for (const link of links) {
    linksOf.get(link.from)?.push(link)
    linksOf.get(link.to)?.push(link)
    const tie = ties.edge(link.from, link.to)
    if (tie === undefined) ties.addUndirectedEdge(link.from, link.to, { links: [link.id] })
    else ties.getEdgeAttribute(tie, 'links').push(link.id)
  }
  const spheres = new Map([...actors].map(([id, { type }]) => [id, sphereOf(type)]))
  return { actors, spheres, links, linksOf, ties }
}

export function otherEnd(link: Link, actor: ActorId): ActorId {
  return link.from === actor ? link.to : link.from
}

/** Distinct actors at the other ends of an actor's links. */
export function partnersOf(network: Network, actor: ActorId): Set<ActorId> {
  return new Set((network.linksOf.get(actor) ?? []).map((link) => otherEnd(link, actor)))
}

export function sphereIn(network: Network, actor: ActorId): Sphere {
  return network.spheres.get(actor) ?? 'coordination'
}
