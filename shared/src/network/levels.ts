import type { LinkId } from '../map/ids'
import { isDirected, LEVELS, type Level, type Link } from '../map/link'
import { SPHERES, type Sphere } from '../map/sphere'
import { type Network, sphereIn } from './network'
import { meanOf, type Share, share } from './share'
import { inOrderOfThemes, MOST_THEMES } from './theme-order'

/** The links of one level and their share of those whose level is known. */
export interface LevelLinks {
  readonly level: Level
  readonly links: readonly LinkId[]
  readonly share: Share
}

export interface LevelCounts {
  /** Always all five, from the lowest; a higher one is not a better one. */
  readonly levels: readonly LevelLinks[]
  /** Partnerships of which nobody said the level. */
  readonly unrated: readonly LinkId[]
  /** From 1 to 5, over the links that there are; absent for fewer than three. */
  readonly mean?: number
}

export interface ThemeLevels extends LevelCounts {
  readonly theme: string
}

export interface SpherePairLevels extends LevelCounts {
  /** In the order of the spheres; twice the same for links inside one. */
  readonly spheres: readonly [Sphere, Sphere]
}

export interface Levels extends LevelCounts {
  /** Of the themes that links have, forty at most; a link of two themes counts in both. */
  readonly byTheme: readonly ThemeLevels[]
  /** Of the pairs of spheres that links join. */
  readonly bySpheres: readonly SpherePairLevels[]
}

/**
 * Number and share of partnerships by level (Frey et al., "Measuring Collaboration Among Grant Partners", 2006), for
 * the map, by theme and by pair of spheres. Other kinds of links have no level. An empty map has five levels of nothing.
 */
export function levelsOf(network: Network): Levels {
  const links = network.links.filter(({ kind }) => !isDirected(kind))
  const byTheme = new Map<string, Link[]>()
  const byPair = new Map<string, Link[]>()
  for (const link of links) {
    for (const theme of new Set(link.themes)) add(byTheme, theme, link)
    add(byPair, pairKey(network, link), link)
  }
  const pairs = SPHERES.flatMap((one, at) => SPHERES.slice(at).map((other) => [one, other] as const))
  return {
    ...countLevels(links),
    byTheme: inOrderOfThemes(byTheme.keys())
      .slice(0, MOST_THEMES)
      .map((theme) => ({ theme, ...countLevels(byTheme.get(theme) ?? []) })),
    bySpheres: pairs.flatMap((spheres) => {
      const between = byPair.get(spheres.join(' '))
      return between ? [{ spheres, ...countLevels(between) }] : []
    }),
  }
}

/** The levels of some partnerships. */
export function countLevels(links: readonly Link[]): LevelCounts {
  const rated = links.flatMap(({ level }) => level ?? [])
  const mean = meanOf(rated)
  return {
    levels: LEVELS.map((level) => {
      const ofLevel = links.filter((link) => link.level === level).map(({ id }) => id)
      return { level, links: ofLevel, share: share(ofLevel.length, rated.length) }
    }),
    unrated: links.filter(({ level }) => level === undefined).map(({ id }) => id),
    ...(mean !== undefined && { mean }),
  }
}

function pairKey(network: Network, { from, to }: Link): string {
  const places = [from, to].map((end) => SPHERES.indexOf(sphereIn(network, end)))
  return places
    .sort((a, b) => a - b)
    .map((place) => SPHERES[place])
    .join(' ')
}

function add(groups: Map<string, Link[]>, key: string, link: Link): void {
  const group = groups.get(key)
  if (group) group.push(link)
  else groups.set(key, [link])
}
