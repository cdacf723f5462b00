import { SMALLEST_ZONE } from '../../drawing/drawn-zone'
import type { Box } from '../../drawing/geometry'
import { onGrid } from '../../drawing/grid'
import { SMALLEST_NOTE } from '../../drawing/note'
import type { Offset } from '../scene/peer-drags'

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const
export type Corner = (typeof CORNERS)[number]

type Smallest = Pick<Box, 'width' | 'height'>

export function smallestBox(kind: 'note' | 'zone'): Smallest {
  return kind === 'zone' ? SMALLEST_ZONE : { width: SMALLEST_NOTE[0], height: SMALLEST_NOTE[1] }
}

/** The box after a corner was pulled: the corner across from it stays, and it never turns inside out. */
export function pulledBox(
  { x, y, width, height }: Box,
  corner: Corner,
  [dx, dy]: Offset,
  { smallest, isSnapped }: { readonly smallest: Smallest; readonly isSnapped: boolean },
): Box {
  const grid = (place: number) => (isSnapped ? onGrid(place) : Math.round(place))
  const right = x + width
  const bottom = y + height
  const isLeft = corner.endsWith('left')
  const isTop = corner.startsWith('top')
  const left = isLeft ? Math.min(grid(x + dx), right - smallest.width) : x
  const top = isTop ? Math.min(grid(y + dy), bottom - smallest.height) : y
  return {
    x: left,
    y: top,
    width: isLeft ? right - left : Math.max(smallest.width, grid(right + dx) - x),
    height: isTop ? bottom - top : Math.max(smallest.height, grid(bottom + dy) - y),
  }
}

/** The box between two points, whichever way it was drawn, on the grid. */
export function drawnBox(from: { x: number; y: number }, to: { x: number; y: number }): Box {
  const [left, right] = [onGrid(Math.min(from.x, to.x)), onGrid(Math.max(from.x, to.x))]
  const [top, bottom] = [onGrid(Math.min(from.y, to.y)), onGrid(Math.max(from.y, to.y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
