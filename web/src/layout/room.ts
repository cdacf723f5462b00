import { GRID, onGrid } from '../drawing/grid'
import type { Board } from './board'
import { type Card, put } from './card'
import { CardIndex } from './card-index'
import type { Obstacle } from './layout-request'
import type { Separators } from './separators'

/** Between two cards, so that links are seen between them. */
export const SPACING = { x: 32, y: 24 } as const
/** How far a free place is looked for around a wanted one, in steps of the grid. */
const FURTHEST = 2000
const STEP = 3 * GRID

/** Whether a card has room at a place: it touches nothing and stays on its side of the spheres' lines. */
export function hasRoom(
  { index, obstacles }: Board,
  card: Card,
  x: number,
  y: number,
  separators?: Separators,
): boolean {
  if (separators && !separators.allows(card, x, y)) return false
  if (obstacles.some((obstacle) => touches(card, x, y, obstacle))) return false
  return index.isFree(card, x, y, SPACING.x, SPACING.y)
}

function touches({ id, room }: Card, x: number, y: number, obstacle: Obstacle): boolean {
  const isAside =
    x + room.right <= obstacle.x - SPACING.y ||
    x - room.left >= obstacle.x + obstacle.width + SPACING.y ||
    y + room.bottom <= obstacle.y - SPACING.y ||
    y - room.top >= obstacle.y + obstacle.height + SPACING.y
  return !isAside && !obstacle.inside.includes(id)
}

/** Puts every card that touches another one beside it, as near as there is room; the fixed ones stay. */
export function clearTouching(board: Board, separators?: Separators): void {
  board.index = new CardIndex(board.cards)
  for (const card of board.movable) {
    if (!hasRoom(board, card, card.x, card.y, separators)) putNear(board, card, card, separators)
  }
}

/** Puts a card at the free place that is nearest to a point. */
export function putNear(
  board: Board,
  card: Card,
  { x, y }: { readonly x: number; readonly y: number },
  separators?: Separators,
): void {
  const [centreX, centreY] = [onGrid(x), onGrid(y)]
  for (let ring = 0; ring < FURTHEST; ring += 1) {
    for (const [dx, dy] of ringOf(ring)) {
      const [placeX, placeY] = [centreX + dx * STEP, centreY + dy * STEP]
      if (!hasRoom(board, card, placeX, placeY, separators)) continue
      put(card, placeX, placeY)
      board.index.refresh(card)
      return
    }
  }
}

/** The steps to the places on a square ring, the nearest first. */
function* ringOf(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) yield [0, 0]
  for (let along = 0; along <= ring && ring > 0; along += 1) {
    for (const side of along === 0 || along === ring ? [along] : [along, -along]) {
      yield [ring, side]
      yield [-ring, -side]
      yield [-side, ring]
      yield [side, -ring]
    }
  }
}
