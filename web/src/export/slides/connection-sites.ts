import { type Box, boundsOf, overlaps, type Point } from '../../drawing/geometry'
import type { ConnectionSite } from './geometry-xml'

/**
 * Where links can be fastened to a card: the middles of its sides, in the order of a rectangle's own sites. Only these are
 * known to all programs: LibreOffice gives a shape of our own no others, and would let go of a link fastened elsewhere.
 */
export const CARD_SITES: readonly ConnectionSite[] = [
  { x: 0.5, y: 0, angle: 270 },
  { x: 0, y: 0.5, angle: 180 },
  { x: 0.5, y: 1, angle: 90 },
  { x: 1, y: 0.5, angle: 0 },
]

/** How much longer, in map units, a link may be rather than share a site with another. */
const ASIDE = 12
/** And rather than leave a side askew, or cross its own card. */
const ASKEW = 60
const AROUND = 400

/** Or run behind a third card. */
const BEHIND = 120
/** Or lie on another link between the same two cards. */
const OVER = 300

/** Of one card, with how many links each site has, and the pairs of sites of those to each other card. */
export interface FastenedCard {
  readonly box: Box
  readonly uses: number[]
  readonly pairs: Map<FastenedCard, Set<number>>
}

export function unfastened(box: Box): FastenedCard {
  return { box, uses: CARD_SITES.map(() => 0), pairs: new Map() }
}

export interface Fastening {
  readonly startSite: number
  readonly endSite: number
  readonly from: Point
  readonly to: Point
}

/**
 * The sites between which a link is short, crosses neither of its cards nor another, and has company of few others; they are in
 * use from then on.
 */
export function fasten(start: FastenedCard, end: FastenedCard, others: readonly Box[] = []): Fastening {
  const between = others.filter((box) => overlaps(box, boundsOfPair(start.box, end.box)))
  let best: Fastening = { startSite: 0, endSite: 0, from: siteOf(start.box, 0), to: siteOf(end.box, 0) }
  let bestCost = Number.POSITIVE_INFINITY
  for (const startSite of CARD_SITES.keys()) {
    for (const endSite of CARD_SITES.keys()) {
      const [from, to] = [siteOf(start.box, startSite), siteOf(end.box, endSite)]
      const way = { x: to.x - from.x, y: to.y - from.y }
      const uses = (start.uses[startSite] ?? 0) + (end.uses[endSite] ?? 0)
      const turns = turnCost(way, startSite) + turnCost({ x: -way.x, y: -way.y }, endSite)
      const over = start.pairs.get(end)?.has(pairOf(startSite, endSite)) ? OVER : 0
      const behind = between.filter((box) => box !== start.box && box !== end.box && isCrossed(box, from, to)).length
      const cost = Math.hypot(way.x, way.y) + uses * ASIDE + turns + over + behind * BEHIND
      if (cost < bestCost) [best, bestCost] = [{ startSite, endSite, from, to }, cost]
    }
  }
  use(start, best.startSite, end, best.endSite)
  use(end, best.endSite, start, best.startSite)
  return best
}

function use(card: FastenedCard, site: number, other: FastenedCard, otherSite: number): void {
  card.uses[site] = (card.uses[site] ?? 0) + 1
  const pairs = card.pairs.get(other) ?? new Set()
  card.pairs.set(other, pairs.add(pairOf(site, otherSite)))
}

function pairOf(site: number, otherSite: number): number {
  return site * CARD_SITES.length + otherSite
}

function boundsOfPair(one: Box, other: Box): Box {
  return boundsOf([one, other]) ?? one
}

/** Whether a straight line runs through a box (Liang and Barsky). */
export function isCrossed({ x, y, width, height }: Box, from: Point, to: Point): boolean {
  let [enter, leave] = [0, 1]
  for (const [at, way, low, high] of [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const) {
    if (way === 0) {
      if (at <= low || at >= high) return false
      continue
    }
    const [one, other] = [(low - at) / way, (high - at) / way]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter < leave
}

export function siteOf({ x, y, width, height }: Box, index: number): Point {
  const site = CARD_SITES[index] ?? { x: 0.5, y: 0.5 }
  return { x: x + site.x * width, y: y + site.y * height }
}

/** Nothing for a line that leaves a side straight, the more the more askew, very much for one that runs into the card. */
function turnCost({ x, y }: Point, site: number): number {
  const angle = ((CARD_SITES[site]?.angle ?? 0) * Math.PI) / 180
  const straight = (x * Math.cos(angle) + y * Math.sin(angle)) / (Math.hypot(x, y) || 1)
  return straight > 0 ? (1 - straight) * ASKEW : AROUND
}
