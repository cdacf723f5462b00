import { type Box, boundsOf, overlaps, type Point } from './geometry'

/** How far a zone reaches beyond its cards. */
const REACH = 22
/** Between the label of a zone and the card below; room for a flag astride the card's top edge. */
const LABEL_GAP = 16
const LABEL_INDENT = 6

/** The outline of a zone: the convex hull of the boxes, grown by a disc. Empty without boxes. */
export function zonePath(boxes: readonly Box[]): string {
  const hull = convexHull(boxes.flatMap(cornersOf))
  const sides = hull.map((corner, index) => {
    const next = hull[(index + 1) % hull.length] ?? corner
    const length = Math.hypot(next.x - corner.x, next.y - corner.y) || 1
    const shift = { x: ((next.y - corner.y) / length) * REACH, y: ((corner.x - next.x) / length) * REACH }
    return { start: moved(corner, shift), end: moved(next, shift) }
  })
  const steps = sides.map(({ start, end }, index) => {
    const step = index === 0 ? `M${print(start)}` : `A${REACH} ${REACH} 0 0 1 ${print(start)}`
    return `${step}L${print(end)}`
  })
  const first = sides[0]
  return first ? `${steps.join('')}A${REACH} ${REACH} 0 0 1 ${print(first.start)}Z` : ''
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
  const highest = cards.toSorted((a, b) => a.y - b.y || a.x - b.x)[0]
  if (!highest) return undefined
  const room = highest.width - size.width - 2 * LABEL_INDENT
  const places = [0, Math.max(0, room) / 2, room].map((shift) => ({
    ...size,
    x: highest.x + LABEL_INDENT + shift,
    y: highest.y - LABEL_GAP - size.height,
  }))
  return places.find((place) => !avoid.some((box) => overlaps(place, box))) ?? places[0]
}

/** Around the points clockwise on the screen, without those on its sides (Andrew's monotone chain). */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
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
      x: inner.x - REACH,
      y: inner.y - REACH,
      width: inner.width + 2 * REACH,
      height: inner.height + 2 * REACH,
    }
  )
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y }
}

function print({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
