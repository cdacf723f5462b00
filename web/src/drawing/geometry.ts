/** A place on the map, in map units (CSS pixels at 100 %), y down. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle by its top left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The box with a margin all around, or one beside and another above and below. */
export function grown({ x, y, width, height }: Box, dx: number, dy = dx): Box {
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function containsBox(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** Whether a box reaches to a side of another one that contains it, or beyond. */
export function touchesSide(outer: Box, { x, y, width, height }: Box): boolean {
  return x <= outer.x || y <= outer.y || x + width >= outer.x + outer.width || y + height >= outer.y + outer.height
}

/** How far a point is from a box; 0 inside. */
export function distanceTo(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/** How far two boxes are apart; 0 where they meet. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(b.x - a.x - a.width, 0, a.x - b.x - b.width)
  const dy = Math.max(b.y - a.y - a.height, 0, a.y - b.y - b.height)
  return Math.hypot(dx, dy)
}

/** The smallest box around all of them, or undefined when there is none. */
export function boundsOf(boxes: Iterable<Box>): Box | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}

/** The smallest box around points, or undefined when there is none. */
export function boundsOfPoints(points: readonly Point[]): Box | undefined {
  return boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
}
