import { GRID } from '../drawing/grid'
import { ZONE_REACH } from '../drawing/hull'
import type { Card } from './card'
import { SPACING } from './room'

/** What a sphere needs, whatever its shape. */
export interface Need {
  readonly cards: readonly Card[]
  /** Between the middles of two of its cards, side by side and one above the other. */
  readonly pitch: { readonly x: number; readonly y: number }
  readonly area: number
  /** Above its cards, for its word. */
  readonly head: number
}

/** The place of a sphere: rows and columns for its cards, in a rectangle. */
export interface Cell {
  readonly need: Need
  readonly columns: number
  readonly rows: number
  /** Its top left corner. */
  x: number
  y: number
  width: number
  readonly height: number
}

/** How wide a map is for its height: that of a projector, with a little less for what stands around the map. */
export const ASPECT = 1.7
/** Around the cards of a sphere, together at both sides. */
const ZONE_GAP = 2 * ZONE_REACH + 24
/** The word of a sphere may be longer than its card. */
const LABEL_EXCESS = 40
/** Names differ in length: what fits on average fits better with a little more. */
const SLACK = 1.08

export function needOf(cards: readonly Card[]): Need {
  let [width, height, head] = [0, 0, 0]
  for (const { halfWidth, halfHeight, zone } of cards) {
    width += (2 * halfWidth) / cards.length
    height = Math.max(height, 2 * halfHeight)
    head = Math.max(head, zone.top - halfHeight)
  }
  const pitch = { x: (width + SPACING.x) * SLACK, y: height + SPACING.y + GRID }
  const side = Math.sqrt(cards.length * pitch.x * pitch.y * SLACK)
  return { cards, pitch, head, area: (side + ZONE_GAP) * (side + ZONE_GAP) }
}

/** Cells in rows, each row about as wide as the map. */
export function openCells(rows: readonly (readonly Need[])[], mapWidth: number): Cell[][] {
  const cells = rows.map((row) => {
    const height = row.reduce((sum, { area }) => sum + area, 0) / mapWidth
    return row.map((need) => openCell(need, need.area / height))
  })
  stack(cells)
  return cells
}

function openCell(need: Need, width: number): Cell {
  const { cards, pitch, head } = need
  const columns = Math.min(cards.length, Math.max(1, Math.round((width - ZONE_GAP) / pitch.x)))
  const rows = Math.ceil(cards.length / columns)
  const height = rows * pitch.y + ZONE_GAP + head
  return { need, columns, rows, x: 0, y: 0, width: cellWidth(columns * pitch.x), height }
}

/** Of a cell whose longest row of cards is so wide. */
export function cellWidth(rowWidth: number): number {
  return rowWidth + ZONE_GAP + LABEL_EXCESS
}

/** Puts the cells side by side and the rows one below the other, each in the middle. */
export function stack(rows: readonly (readonly Cell[])[]): void {
  let y = 0
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => cell.height))
    let x = -row.reduce((sum, cell) => sum + cell.width, 0) / 2
    for (const cell of row) {
      cell.x = x
      cell.y = y + (height - cell.height) / 2
      x += cell.width
    }
    y += height
  }
}
