import type { Box, Point } from './geometry'
import { type LinkPath, partOf } from './link-path'

/** Looked at along the curve; a piece between two of them is far shorter than an area that is worth it. */
const STEPS = 64

/**
 * The part of a link that lies in an area, as the data of an SVG path, the whole of one that does not leave it. A
 * browser draws the dashes of a line also where nobody sees them, and some links cross a whole country.
 */
export function pathWithin(path: LinkPath, area: Box): string {
  const inside = Array.from({ length: STEPS + 1 }, (_, step) => isIn(area, path.at(step / STEPS)))
  if (!inside.includes(false)) return path.d
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  // What only crosses a corner between two looks is not worth a line of its own.
  if (first < 0) return path.d
  return partOf(path, Math.max(0, first - 1) / STEPS, Math.min(STEPS, last + 1) / STEPS)
}

/** Whether some of a link lies in an area; its box may overlap one that the curve goes around. */
export function crosses(path: LinkPath, area: Box): boolean {
  if (isIn(area, path.from) || isIn(area, path.to)) return true
  for (let step = 1; step < STEPS; step += 1) if (isIn(area, path.at(step / STEPS))) return true
  return false
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
}
