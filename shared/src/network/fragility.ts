import type { ActorId, LinkId } from '../map/ids'
import type { PlainMap } from '../map/plain-map'
import { type MomentOptions, mapAt } from './at-time'
import { type CutPoints, cutPointsOf } from './cut-points'
import { type Network, networkOf, otherEnd, partnersOf } from './network'
import { inOrderOfThemes } from './theme-order'

/** What the map would be without one of its actors; the map itself stays as it is. */
export interface Stop {
  readonly actor: ActorId
  /** The links that would go with it. */
  readonly links: readonly LinkId[]
  /** Who would have no link left. */
  readonly isolated: readonly ActorId[]
  /** Groups of several that would be cut off from the largest part that is left of where the actor was. */
  readonly separated: readonly (readonly ActorId[])[]
  /** Who would lose the only partner they have on a theme. */
  readonly lostThemes: readonly LostTheme[]
  /** Themes on which no link of the map would be left. */
  readonly endedThemes: readonly string[]
}

export interface LostTheme {
  readonly theme: string
  readonly actors: readonly ActorId[]
}

/** So many are told: a committee looks at a few, and of a map like a chain each one cuts off half. */
const MOST_STOPS = 50

/**
 * « Et si cet acteur s'arrêtait ? »: who would be isolated or cut off, and who would lose the only link of a theme.
 * An actor that the map does not have takes nothing along.
 */
export function ifStopped(map: PlainMap, actor: ActorId, { today, moment = 'now' }: MomentOptions): Stop {
  const network = networkOf(mapAt(map, moment, today))
  return stopOf(network, actor, readingOf(network, cutPointsOf(network.ties)))
}

/** The actors whose stop would leave most others alone, cut off or without a theme, fifty at most. An empty map has none. */
export function fragilityOf(network: Network, cuts: CutPoints): Stop[] {
  const reading = readingOf(network, cuts)
  return [...network.actors.keys()]
    .map((actor) => ({ actor, weight: weightOf(network, actor, reading) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.actor < b.actor ? -1 : 1))
    .slice(0, MOST_STOPS)
    .map(({ actor }) => stopOf(network, actor, reading))
}

/** What is the same for every actor that might stop. */
interface Reading {
  readonly cuts: CutPoints
  /** For each actor, by theme, whose only partner it is. */
  readonly only: ReadonlyMap<ActorId, ReadonlyMap<string, readonly ActorId[]>>
  /** Links by theme. */
  readonly counts: ReadonlyMap<string, number>
}

function readingOf(network: Network, cuts: CutPoints): Reading {
  return { cuts, only: onlyPartnersOf(network), counts: linkCountsOf(network) }
}

/** How many others the stop would touch, and on how many themes. */
function weightOf(network: Network, actor: ActorId, { only, cuts }: Reading): number {
  const separated = cuts.cutOffBy(actor).reduce((sum, { size }) => sum + (size > 1 ? size : 0), 0)
  const losses = [...(only.get(actor)?.values() ?? [])].reduce((sum, actors) => sum + actors.length, 0)
  return isolatedBy(network, actor).length + separated + losses
}

function isolatedBy(network: Network, actor: ActorId): ActorId[] {
  return [...partnersOf(network, actor)].filter((partner) => network.ties.degree(partner) === 1).sort()
}

function stopOf(network: Network, actor: ActorId, { only, counts, cuts }: Reading): Stop {
  const links = network.linksOf.get(actor) ?? []
  const lost = only.get(actor) ?? new Map<string, ActorId[]>()
  return {
    actor,
    links: links.map(({ id }) => id),
    isolated: isolatedBy(network, actor),
    separated: cuts.cutOffBy(actor).flatMap(({ size, members }) => (size > 1 ? [members()] : [])),
    lostThemes: inOrderOfThemes(lost.keys()).map((theme) => ({ theme, actors: lost.get(theme) ?? [] })),
    endedThemes: endedThemesOf(network, actor, counts),
  }
}

function onlyPartnersOf(network: Network): Reading['only'] {
  const only = new Map<ActorId, Map<string, ActorId[]>>()
  for (const [actor, links] of network.linksOf) {
    const partners = new Map<string, Set<ActorId>>()
    for (const link of links) {
      for (const theme of link.themes) {
        const known = partners.get(theme) ?? new Set()
        partners.set(theme, known.add(otherEnd(link, actor)))
      }
    }
    for (const [theme, [first, second]] of partners) {
      if (first === undefined || second !== undefined) continue
      const ofFirst = only.get(first) ?? new Map<string, ActorId[]>()
      only.set(first, ofFirst)
      const ofTheme = ofFirst.get(theme) ?? []
      ofFirst.set(theme, ofTheme)
      ofTheme.push(actor)
    }
  }
  return only
}

function endedThemesOf(network: Network, actor: ActorId, counts: ReadonlyMap<string, number>): string[] {
  const own = new Map<string, number>()
  for (const link of network.linksOf.get(actor) ?? [])
    for (const theme of new Set(link.themes)) own.set(theme, (own.get(theme) ?? 0) + 1)
  return inOrderOfThemes([...own].filter(([theme, count]) => counts.get(theme) === count).map(([theme]) => theme))
}

function linkCountsOf(network: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { themes } of network.links)
    for (const theme of new Set(themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return counts
}
