import { type Box, boundsOf, overlaps, type Point } from './geometry'

/** How far a zone reaches beyond its cards. */
export const ZONE_REACH = 22
/** Between the label of a zone and the card below, with room for a flag astride the card's top edge; and at its side. */
export const ZONE_LABEL_ROOM = { gap: 16, indent: 6 } as const

/** The outline of a zone: the convex hull of the boxes, grown by a disc. Empty without boxes. */
export function zonePath(boxes: readonly Box[]): string {
  const hull = hullOf(boxes)
  const sides = hull.map((corner, index) => {
    const next = hull[(index + 1) % hull.length] ?? corner
    const length = Math.hypot(next.x - corner.x, next.y - corner.y) || 1
    const shift = { x: ((next.y - corner.y) / length) * ZONE_REACH, y: ((corner.x - next.x) / length) * ZONE_REACH }
    return { start: moved(corner, shift), end: moved(next, shift) }
  })
  const steps = sides.map(({ start, end }, index) => {
    const step = index === 0 ? `M${print(start)}` : `A${ZONE_REACH} ${ZONE_REACH} 0 0 1 ${print(start)}`
    return `${step}L${print(end)}`
  })
  const first = sides[0]
  return first ? `${steps.join('')}A${ZONE_REACH} ${ZONE_REACH} 0 0 1 ${print(first.start)}Z` : ''
}

/**
 * Where the label of a zone stands: above its highest card, at its left, middle or right, the first
 * that covers none of the boxes to avoid. Undefined without cards.
 */
export function zoneLabelBox(
  cards: readonly Box[],
  size: Pick<Box, 'width' | 'height'>,
  avoid: readonly Box[],
): Box | undefined {
  const highest = highestOf(cards)
  if (!highest) return undefined
  const room = highest.width - size.width - 2 * ZONE_LABEL_ROOM.indent
  const places = [0, Math.max(0, room) / 2, room].map((shift) => ({
    ...size,
    x: highest.x + ZONE_LABEL_ROOM.indent + shift,
    y: highest.y - ZONE_LABEL_ROOM.gap - size.height,
  }))
  return places.find((place) => !avoid.some((box) => overlaps(place, box))) ?? places[0]
}

/** The box that reaches highest, of several the one farthest left. */
export function highestOf(boxes: Iterable<Box>): Box | undefined {
  let highest: Box | undefined
  for (const box of boxes) {
    if (!highest || box.y < highest.y || (box.y === highest.y && box.x < highest.x)) highest = box
  }
  return highest
}

/** The corners of the convex hull of boxes. */
export function hullOf(boxes: Iterable<Box>): Point[] {
  return convexHull([...boxes].flatMap(cornersOf))
}

/** Whether a box lies within a hull and touches none of its sides: then it has no part in it. */
export function isWellInside(hull: readonly Point[], box: Box): boolean {
  if (hull.length < 3) return false
  return cornersOf(box).every((corner) =>
    hull.every((from, index) => turnsRight(from, hull[(index + 1) % hull.length], corner)),
  )
}

/** Around the points clockwise on the screen, without those on its sides (Andrew's monotone chain). */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = withoutInner(points).toSorted((a, b) => a.x - b.x || a.y - b.y)
  const halves = [chain(sorted), chain(sorted.toReversed())]
  return halves.flatMap((half) => half.slice(0, -1))
}

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of points) {
    while (hull.length >= 2 && !turnsRight(hull.at(-2), hull.at(-1), point)) hull.pop()
    hull.push(point)
  }
  return hull
}

function turnsRight(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return a !== undefined && b !== undefined && (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
}

/** Few points are not worth the look. */
const MANY_POINTS = 64

/** Without those inside the quadrilateral of the outermost points, which is most of many (Akl and Toussaint). */
function withoutInner(points: readonly Point[]): readonly Point[] {
  if (points.length < MANY_POINTS) return points
  const outermost = [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ].map(([a = 0, b = 0]) =>
    points.reduce((best, point) => (a * point.x + b * point.y > a * best.x + b * best.y ? point : best)),
  )
  const frame = convexHull(outermost)
  if (frame.length < 3) return points
  return points.filter(
    (point) => !frame.every((from, index) => turnsRight(from, frame[(index + 1) % frame.length], point)),
  )
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

/** The box of a zone with its rim. */
export function zoneBounds(boxes: readonly Box[]): Box | undefined {
  const inner = boundsOf(boxes)
  return (
    inner && {
      x: inner.x - ZONE_REACH,
      y: inner.y - ZONE_REACH,
      width: inner.width + 2 * ZONE_REACH,
      height: inner.height + 2 * ZONE_REACH,
    }
  )
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y }
}

function print({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
