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

/** How often a curve is halved at most, when it is looked for in an area. */
const HALVINGS = 7

/** Whether some of a link lies in an area, or passes it very near; its box may overlap one that the curve goes around. */
export function crosses({ from, control, to }: LinkPath, area: Box): boolean {
  return isNear(area, from.x, from.y, control.x, control.y, to.x, to.y, HALVINGS)
}

/** By numbers, not points: some thousand links are asked in a frame. */
function isNear(
  area: Box,
  x: number,
  y: number,
  controlX: number,
  controlY: number,
  endX: number,
  endY: number,
  halvings: number,
): boolean {
  // A curve stays within its three points.
  if (Math.max(x, controlX, endX) < area.x || Math.min(x, controlX, endX) > area.x + area.width) return false
  if (Math.max(y, controlY, endY) < area.y || Math.min(y, controlY, endY) > area.y + area.height) return false
  if (halvings === 0) return true
  const [toControlX, toControlY] = [(x + controlX) / 2, (y + controlY) / 2]
  const [fromControlX, fromControlY] = [(controlX + endX) / 2, (controlY + endY) / 2]
  const [middleX, middleY] = [(toControlX + fromControlX) / 2, (toControlY + fromControlY) / 2]
  return (
    isNear(area, x, y, toControlX, toControlY, middleX, middleY, halvings - 1) ||
    isNear(area, middleX, middleY, fromControlX, fromControlY, endX, endY, halvings - 1)
  )
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
}
