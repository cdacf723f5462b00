import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { cardBox } from '../drawing/card'
import { type Box, boundsOf, boundsOfPoints, overlaps, type Point } from '../drawing/geometry'
import { hullOf, ZONE_REACH, zoneLabelBox } from '../drawing/hull'
import { type LinkPath, linkLanes, linkPath } from '../drawing/link-path'
import type { LayoutLink, LayoutRequest } from './layout-request'

/** What a layout is judged by, on the map as it is drawn. */
export interface LayoutMeasures {
  /** Pairs of cards that cover one another. */
  readonly overlaps: number
  /** Links that pass behind a third actor: they read as links that do not exist. */
  readonly behind: number
  /** Of these, the ones that are not drawn faded. */
  readonly plainBehind: number
  /** Pairs of links that cross. */
  readonly crossings: number
  /** Pairs of zones that overlap. */
  readonly zoneOverlaps: number
  /** Width for height, of all cards together. */
  readonly aspect: number
  /** Of all cards together, in millions of square map units. */
  readonly area: number
}

/** Points at which a link is looked at: closer together than the thinnest card. */
const SAMPLES = 200

interface DrawnLink {
  readonly link: LayoutLink
  readonly path: LinkPath
}

export function measureLayout(request: LayoutRequest, places: ReadonlyMap<ActorId, Position>): LayoutMeasures {
  const boxes = new Map(
    request.actors.map((actor) => [actor.id, cardBox(places.get(actor.id) ?? actor.position ?? [0, 0], actor)]),
  )
  const links = drawnLinks(request, boxes)
  const behind = links.filter((link) => isBehindAny(link, boxes)).map(({ link }) => link)
  const bounds = boundsOf(boxes.values()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return {
    overlaps: countPairs([...boxes.values()], overlaps),
    behind: behind.length,
    plainBehind: behind.filter(({ isQuiet }) => !isQuiet).length,
    crossings: countPairs(links, cross),
    zoneOverlaps: countPairs(zoneHulls(request, boxes), areTooClose),
    aspect: bounds.width / bounds.height,
    area: (bounds.width * bounds.height) / 1e6,
  }
}

function drawnLinks({ links }: LayoutRequest, boxes: ReadonlyMap<ActorId, Box>): DrawnLink[] {
  const lanes = linkLanes(links)
  return links.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    return from && to ? [{ link, path: linkPath(from, to, lanes.get(link.id)) }] : []
  })
}

function isBehindAny({ link, path }: DrawnLink, boxes: ReadonlyMap<ActorId, Box>): boolean {
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => path.at(index / SAMPLES))
  const around = boundsOfPoints(points)
  for (const [id, box] of boxes) {
    if (id === link.from || id === link.to || !around || !overlaps(box, { ...around, width: around.width + 1 }))
      continue
    if (points.some((point) => isInside(box, point))) return true
  }
  return false
}

function isInside(box: Box, { x, y }: Point): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** As straight lines: the drawn curves bend alike and little. */
function cross({ link: a, path: one }: DrawnLink, { link: b, path: other }: DrawnLink): boolean {
  if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) return false
  return side(one, other.from) > 0 !== side(one, other.to) > 0 && side(other, one.from) > 0 !== side(other, one.to) > 0
}

function side({ from, to }: LinkPath, { x, y }: Point): number {
  return (y - from.y) * (to.x - from.x) - (x - from.x) * (to.y - from.y)
}

/** Around the cards and the word of each sphere, without the rim. */
function zoneHulls({ actors, zoneLabels }: LayoutRequest, boxes: ReadonlyMap<ActorId, Box>): Point[][] {
  const all = [...boxes.values()]
  return SPHERES.flatMap((sphere) => {
    const cards = actors.flatMap(({ id, sphere: own }) => (own === sphere ? (boxes.get(id) ?? []) : []))
    const label = zoneLabelBox(cards, zoneLabels[sphere], all)
    return label ? [hullOf([...cards, label])] : []
  })
}

/** Whether the zones around two hulls meet: no side of either leaves room for both rims. */
function areTooClose(one: readonly Point[], other: readonly Point[]): boolean {
  return gapBeside(one, other) < 2 * ZONE_REACH && gapBeside(other, one) < 2 * ZONE_REACH
}

function gapBeside(hull: readonly Point[], other: readonly Point[]): number {
  const gaps = hull.map((corner, index) => {
    const next = hull[(index + 1) % hull.length] ?? corner
    const length = Math.hypot(next.x - corner.x, next.y - corner.y)
    const outward = ({ x, y }: Point) =>
      ((x - corner.x) * (next.y - corner.y) - (y - corner.y) * (next.x - corner.x)) / length
    return Math.min(...other.map(outward))
  })
  return Math.max(...gaps)
}

function countPairs<T>(items: readonly T[], isCounted: (one: T, other: T) => boolean): number {
  let count = 0
  for (const [index, one] of items.entries()) {
    for (const other of items.slice(index + 1)) if (isCounted(one, other)) count += 1
  }
  return count
}
