import { byId } from '@maillage/shared/map/by-id'
import { GRID, onGrid } from '../drawing/grid'
import type { Board } from './board'
import { type Card, put } from './card'
import { type Cell, cellWidth, stack } from './cells'
import { SPACING } from './room'
import { planSpheres } from './sphere-plan'

/** Puts the cards of each sphere side by side, in rows: those with many links are placed first, each near to its neighbours. */
export function placeBySpheres(board: Board): void {
  const plan = planSpheres(board)
  const rowsOf = assignRows(board, plan.flat())
  // Only now it is known how long the rows are.
  for (const [cell, rows] of rowsOf) cell.width = cellWidth(Math.max(...rows.map(widthOf)))
  stack(plan)
  for (const [cell, rows] of rowsOf) placeRows(cell, rows)
}

interface Slot {
  readonly x: number
  readonly y: number
  readonly row: number
}

/** Which cards stand in which row of their sphere's cell, from left to right. */
function assignRows(board: Board, cells: readonly Cell[]): ReadonlyMap<Cell, readonly (readonly Card[])[]> {
  const taken = new Map<Card, Slot>()
  const cellOf = new Map(cells.flatMap((cell) => cell.need.cards.map((card) => [card, cell] as const)))
  const slots = new Map(cells.map((cell) => [cell, slotsOf(cell)]))
  for (const card of board.movable.toSorted((a, b) => b.curves.length - a.curves.length || byId(a, b))) {
    const cell = cellOf.get(card)
    const free = cell && slots.get(cell)
    if (!cell || !free) continue
    const targets = card.neighbours.map((other) => taken.get(other) ?? centreOf(cellOf.get(other) ?? cell))
    const best = nearest(free, ({ x, y }) => {
      let cost = distance(centreOf(cell), x, y)
      for (const target of targets) cost += distance(target, x, y)
      return cost
    })
    if (!best) continue
    free.delete(best)
    taken.set(card, best)
  }
  const inOrder = [...taken].toSorted(([, a], [, b]) => a.x - b.x)
  return new Map(
    cells.map((cell) => [
      cell,
      Array.from({ length: cell.rows }, (_, row) =>
        inOrder.filter(([card, slot]) => cellOf.get(card) === cell && slot.row === row).map(([card]) => card),
      ),
    ]),
  )
}

function slotsOf({ x, y, width, height, columns, rows, need: { pitch } }: Cell): Set<Slot> {
  const slots = new Set<Slot>()
  const left = x + (width - columns * pitch.x) / 2
  const top = y + (height - rows * pitch.y) / 2
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      slots.add({ x: left + (column + 0.5) * pitch.x, y: top + (row + 0.5) * pitch.y, row })
    }
  }
  return slots
}

function placeRows(cell: Cell, rows: readonly (readonly Card[])[]): void {
  const { pitch, head } = cell.need
  let y = cell.y + (cell.height + head - rows.length * pitch.y) / 2 + pitch.y / 2
  for (const row of rows) {
    let x = cell.x + (cell.width - widthOf(row)) / 2
    for (const card of row) {
      put(card, onGrid(x + card.halfWidth + SPACING.x / 2), onGrid(y))
      x += roomOf(card)
    }
    y += pitch.y
  }
}

function widthOf(row: readonly Card[]): number {
  return row.reduce((sum, card) => sum + roomOf(card), 0)
}

/** In its row, with what it takes to stand on the grid. */
function roomOf({ halfWidth }: Card): number {
  return 2 * halfWidth + SPACING.x + GRID
}

function distance(from: { readonly x: number; readonly y: number }, x: number, y: number): number {
  return Math.sqrt((x - from.x) * (x - from.x) + (y - from.y) * (y - from.y))
}

function nearest(slots: Iterable<Slot>, cost: (slot: Slot) => number): Slot | undefined {
  let best: Slot | undefined
  let least = Number.POSITIVE_INFINITY
  for (const slot of slots) {
    const value = cost(slot)
    if (value < least) {
      least = value
      best = slot
    }
  }
  return best
}

function centreOf({ x, y, width, height }: Cell): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
