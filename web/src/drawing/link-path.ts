import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { type Box, centreOf, type Point } from './geometry'

/** How far before a card a link ends. */
export const LINK_GAP = 6
/** Where the control point of the curve stands beside the straight line, as a share of its length. */
const BEND = 0.07
/** Distance of the control points of several links between the same two actors; their curves are half as far apart. */
const LANE_SPREAD = 56
/** Below this length the marks of both ends would touch. */
const SHORTEST_WITH_MARKS = 14

/** A part of a curve between two shares of it, 0 at its start and 1 at its end. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The place of a link among those between the same two actors. */
export interface LinkLane {
  readonly index: number
  readonly count: number
  /** Whether the link runs against the others' common direction. */
  readonly isReversed: boolean
}

const ALONE: LinkLane = { index: 0, count: 1, isReversed: false }

export interface LinkEnd extends Point {
  /** Degrees of the direction in which the link is drawn, from its first actor to its second. */
  readonly angle: number
}

/** All of a link that its strokes and marks are made from. */
export interface LinkPlace {
  readonly from: LinkEnd
  readonly to: LinkEnd
  /** What is drawn between two cards. */
  readonly curve: Curve
  /** From the middle of one card to that of the other: what is drawn between dots. */
  readonly whole: Curve
  /** What of the whole is drawn between cards. */
  readonly drawn: Stretch
  readonly hasRoomForMarks: boolean
}

export interface LinkPath extends LinkPlace {
  readonly d: string
  readonly middle: Point
  /** A place along the drawn part, 0 at its start and 1 at its end. */
  at(share: number): Point
}

/** The lanes of all links; only those between the same two actors matter to one another. */
export function linkLanes(links: readonly Pick<Link, 'id' | 'from' | 'to'>[]): ReadonlyMap<LinkId, LinkLane> {
  const byPair = new Map<string, Pick<Link, 'id' | 'from' | 'to'>[]>()
  for (const link of links) {
    const pair = pairOf(link.from, link.to)
    const siblings = byPair.get(pair)
    if (siblings) siblings.push(link)
    else byPair.set(pair, [link])
  }
  const lanes = new Map<LinkId, LinkLane>()
  for (const siblings of byPair.values()) {
    const count = siblings.length
    for (const [index, { id, from, to }] of siblings.entries()) lanes.set(id, { index, count, isReversed: from > to })
  }
  return lanes
}

export function pairOf(a: ActorId, b: ActorId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** A slightly bent curve between two cards, cut a little before each. */
export function linkPath(from: Box, to: Box, lane: LinkLane = ALONE): LinkPath {
  const start = centreOf(from)
  const end = centreOf(to)
  const whole: Curve = { start, control: controlOf(start, end, lane), end }
  const place = linkPlace(whole, trimmed(whole, from, to))
  const { curve } = place
  return { ...place, d: dataOf(curve), middle: pointOn(curve, 0.5), at: (share) => pointOn(curve, share) }
}

/** What follows from the curve between two middles, and from the part of it that is drawn. */
export function linkPlace(whole: Curve, drawn: Stretch): LinkPlace {
  const curve = part(whole, drawn.from, drawn.to)
  const { start, control, end } = curve
  return {
    from: { ...start, angle: angleOf(start, control) },
    to: { ...end, angle: angleOf(control, end) },
    curve,
    whole,
    drawn,
    hasRoomForMarks: Math.hypot(end.x - start.x, end.y - start.y) >= SHORTEST_WITH_MARKS,
  }
}

/** The part of a link between two shares of it, as the data of an SVG path. */
export function partOf({ curve }: LinkPath, first: number, last: number): string {
  return dataOf(part(curve, first, last))
}

/** How long a curve is from its start to a share of it: where its dashes are by there. */
export function lengthUntil({ start, control, end }: Curve, share: number): number {
  let length = 0
  for (const [node, weight] of NODES) {
    const t = (share * (1 + node)) / 2
    const dx = (1 - t) * (control.x - start.x) + t * (end.x - control.x)
    const dy = (1 - t) * (control.y - start.y) + t * (end.y - control.y)
    length += weight * Math.hypot(dx, dy)
  }
  return length * share
}

/** Of the quadrature of Gauss and Legendre: exact enough for a curve that bends as little as links do. */
const NODES = [
  [-0.906179845938664, 0.236926885056189],
  [-0.538469310105683, 0.478628670499366],
  [0, 0.568888888888889],
  [0.538469310105683, 0.478628670499366],
  [0.906179845938664, 0.236926885056189],
] as const

/** A quadratic Bézier curve. */
export interface Curve {
  readonly start: Point
  readonly control: Point
  readonly end: Point
}

/** How far the control point stands beside the straight line: a share of its length, or so many units. */
export interface Aside {
  readonly by: number
  readonly isShare: boolean
}

export function linkAside({ index, count, isReversed }: LinkLane = ALONE): Aside {
  if (count === 1) return { by: BEND, isShare: true }
  return { by: (index - (count - 1) / 2) * LANE_SPREAD * (isReversed ? -1 : 1), isShare: false }
}

function controlOf(start: Point, end: Point, lane: LinkLane): Point {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = Math.hypot(dx, dy) || 1
  const { by, isShare } = linkAside(lane)
  const aside = isShare ? length * by : by
  return {
    x: (start.x + end.x) / 2 - (dy / length) * aside,
    y: (start.y + end.y) / 2 + (dx / length) * aside,
  }
}

/** The share of the curve that lies clear of both cards; nothing of it when the cards touch. */
function trimmed(curve: Curve, from: Box, to: Box): Stretch {
  const first = crossing(curve, from)
  const last = 1 - crossing({ start: curve.end, control: curve.control, end: curve.start }, to)
  return first < last ? { from: first, to: last } : { from: 0.5, to: 0.5 }
}

const STEPS = 32

/** Where along the curve its distance from the box first reaches the gap, to a fraction of a pixel. */
function crossing(curve: Curve, box: Box): number {
  let step = 1
  while (step < STEPS && isWithinGap(curve, step / STEPS, box)) step += 1
  let low = (step - 1) / STEPS
  let high = step / STEPS
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2
    if (isWithinGap(curve, middle, box)) low = middle
    else high = middle
  }
  return high
}

/** Without an object a step: a map of ten thousand links asks some hundred thousand times. */
function isWithinGap({ start, control, end }: Curve, t: number, box: Box): boolean {
  const a = (1 - t) * (1 - t)
  const b = 2 * (1 - t) * t
  const c = t * t
  const x = a * start.x + b * control.x + c * end.x
  const y = a * start.y + b * control.y + c * end.y
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return dx * dx + dy * dy < LINK_GAP * LINK_GAP
}

/** A place along a curve, 0 at its start and 1 at its end. */
export function pointOn({ start, control, end }: Curve, t: number): Point {
  return between(between(start, control, t), between(control, end, t), t)
}

/** The part of a curve between two shares of it, a curve again (de Casteljau). */
export function part(curve: Curve, from: number, to: number): Curve {
  const { start, control, end } = curve
  return {
    start: pointOn(curve, from),
    control: between(between(start, control, from), between(control, end, from), to),
    end: pointOn(curve, to),
  }
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

function angleOf(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
}

function dataOf({ start, control, end }: Curve): string {
  return `M${print(start)}Q${print(control)} ${print(end)}`
}

function print({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
