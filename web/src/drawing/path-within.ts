import type { Box, Point } from './geometry'
import { type Curve, type LinkPath, partOf, type Stretch } from './link-path'

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

/** What of a curve lies in an area or passes it very near; its box may overlap one that the curve goes around. */
export function stretchesWithin({ start, control, end }: Curve, area: Box): Stretch[] {
  const found: Stretch[] = []
  collect(found, area, start.x, start.y, control.x, control.y, end.x, end.y, HALVINGS, 0, 1)
  return found
}

/** In their order, and each part once: stretches that touch or overlap are one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches
  const all: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && next.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else all.push(next)
  }
  return all
}

/** By numbers, not points: some thousand links are asked in a frame. */
function collect(
  found: Stretch[],
  area: Box,
  x: number,
  y: number,
  controlX: number,
  controlY: number,
  endX: number,
  endY: number,
  halvings: number,
  from: number,
  to: number,
): void {
  // A curve stays within its three points.
  const [left, right] = [Math.min(x, controlX, endX), Math.max(x, controlX, endX)]
  if (right < area.x || left > area.x + area.width) return
  const [top, bottom] = [Math.min(y, controlY, endY), Math.max(y, controlY, endY)]
  if (bottom < area.y || top > area.y + area.height) return
  const isInside = left >= area.x && right <= area.x + area.width && top >= area.y && bottom <= area.y + area.height
  if (halvings === 0 || isInside) {
    const last = found.at(-1)
    if (last?.to === from) found[found.length - 1] = { from: last.from, to }
    else found.push({ from, to })
    return
  }
  const [toControlX, toControlY] = [(x + controlX) / 2, (y + controlY) / 2]
  const [fromControlX, fromControlY] = [(controlX + endX) / 2, (controlY + endY) / 2]
  const [middleX, middleY] = [(toControlX + fromControlX) / 2, (toControlY + fromControlY) / 2]
  const half = (from + to) / 2
  collect(found, area, x, y, toControlX, toControlY, middleX, middleY, halvings - 1, from, half)
  collect(found, area, middleX, middleY, fromControlX, fromControlY, endX, endY, halvings - 1, half, to)
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
}
