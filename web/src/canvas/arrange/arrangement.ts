import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { type Box, boundsOf, centreOf } from '../../drawing/geometry'
import { snapped } from '../drag/snap'

/** Sides and middles that cards can share; `centre` is on one vertical line, `middle` on one horizontal. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

export const DIRECTIONS_OF_ROWS = ['across', 'down'] as const
export type Axis = (typeof DIRECTIONS_OF_ROWS)[number]

type Boxes = ReadonlyMap<ActorId, Box>
/** The centres of cards. */
type Places = ReadonlyMap<ActorId, Position>

const NO_PLACES: Places = new Map()
const GAP = { x: 24, y: 32 }

export function aligned(boxes: Boxes, alignment: Alignment): Places {
  const bounds = boundsOf(boxes.values())
  if (!bounds) return NO_PLACES
  return new Map([...boxes].map(([id, box]) => [id, onLine(box, bounds, alignment)]))
}

function onLine(box: Box, bounds: Box, alignment: Alignment): Position {
  const { x, y } = centreOf(box)
  const middle = centreOf(bounds)
  switch (alignment) {
    case 'left':
      return [bounds.x + box.width / 2, y]
    case 'centre':
      return [middle.x, y]
    case 'right':
      return [bounds.x + bounds.width - box.width / 2, y]
    case 'top':
      return [x, bounds.y + box.height / 2]
    case 'middle':
      return [x, middle.y]
    case 'bottom':
      return [x, bounds.y + bounds.height - box.height / 2]
    default:
      return alignment satisfies never
  }
}

/** The same gap between each card and the next; the outermost stay where they are. */
export function distributed(boxes: Boxes, axis: Axis): Places {
  const length = (box: Box) => (axis === 'across' ? box.width : box.height)
  const start = (box: Box) => (axis === 'across' ? box.x : box.y)
  const inOrder = [...boxes].sort(([, a], [, b]) => start(a) + length(a) / 2 - (start(b) + length(b) / 2))
  const [first, last] = [inOrder[0]?.[1], inOrder.at(-1)?.[1]]
  if (!first || !last || inOrder.length < 3) return NO_PLACES
  const room = start(last) + length(last) - start(first)
  const gap = (room - inOrder.reduce((sum, [, box]) => sum + length(box), 0)) / (inOrder.length - 1)
  let next = start(first)
  return new Map(
    inOrder.map(([id, box]) => {
      const along = next + length(box) / 2
      next += length(box) + gap
      const { x, y } = centreOf(box)
      return [id, axis === 'across' ? [along, y] : [x, along]]
    }),
  )
}

/**
 * A grid around the same middle, of about the same shape as the selection: who was above stays above, who was at the
 * left stays at the left, and no card covers another.
 */
export function tidied(boxes: Boxes): Places {
  const bounds = boundsOf(boxes.values())
  if (!bounds) return NO_PLACES
  const cell = cellOf([...boxes.values()])
  const columns = columnsFor(boxes.size, { width: bounds.width / cell.width, height: bounds.height / cell.height })
  const rows = Math.ceil(boxes.size / columns)
  const middle = centreOf(bounds)
  const [left, top] = snapped([middle.x - ((columns - 1) * cell.width) / 2, middle.y - ((rows - 1) * cell.height) / 2])
  const downwards = [...boxes].sort(([, a], [, b]) => centreOf(a).y - centreOf(b).y)
  const places = new Map<ActorId, Position>()
  for (let row = 0; row < rows; row += 1) {
    const inRow = downwards.slice(row * columns, (row + 1) * columns)
    inRow.sort(([, a], [, b]) => centreOf(a).x - centreOf(b).x)
    for (const [column, [id]] of inRow.entries()) places.set(id, [left + column * cell.width, top + row * cell.height])
  }
  return places
}

function cellOf(boxes: readonly Box[]) {
  return {
    width: Math.max(...boxes.map(({ width }) => width)) + GAP.x,
    height: Math.max(...boxes.map(({ height }) => height)) + GAP.y,
  }
}

/** As many columns as give the grid the shape of what was selected, counted in cells. */
function columnsFor(count: number, { width, height }: Pick<Box, 'width' | 'height'>): number {
  return Math.min(count, Math.max(1, Math.round(Math.sqrt((count * width) / height))))
}
