import type { Board } from './board'
import { type Card, put } from './card'
import type { LayoutKind } from './layout-request'
import { clearTouching, putNear } from './room'
import { Separators } from './separators'

/** Up to this share of the cards, those out of place are brought back; with more, the map is laid out anew. */
const FEW = 0.25

/**
 * Puts every card back where it stood, and the few that lie out of place (among another sphere, on another card) beside.
 * False when too many of them do: then the map is not organised yet.
 */
export function placeAsBefore(board: Board, kind: LayoutKind): boolean {
  const lost = board.movable.filter(({ anchor }) => !anchor)
  for (const card of board.movable) if (card.anchor) put(card, card.anchor.x, card.anchor.y)
  const strays = kind === 'spheres' ? [...lost, ...straysOf(board)] : lost
  const most = FEW * board.movable.length
  if (strays.length > most || touching(board, strays) > most) return false

  const out = new Set(strays)
  const separators = kind === 'spheres' ? new Separators(board, { strays: out, isLenient: true }) : undefined
  if (separators && !separators.isComplete) return false
  for (const card of strays) putNear(board, card, card.anchor ?? meanOf(card.neighbours) ?? { x: 0, y: 0 }, separators)
  clearTouching(board, separators)
  return true
}

/** Cards that stand nearer to the middle of another sphere than to that of their own. */
function straysOf(board: Board): Card[] {
  if (new Separators(board, { isLenient: true }).isComplete) return []
  const middles = board.spheres.map((cards) => ({ sphere: cards[0]?.sphere, ...medianOf(cards) }))
  return board.movable.filter((card) => {
    if (!card.anchor) return false
    const nearest = middles.toSorted((a, b) => distance(a, card) - distance(b, card))[0]
    return nearest?.sphere !== card.sphere
  })
}

function touching({ cards, movable }: Board, strays: readonly Card[]): number {
  const out = new Set(strays)
  return movable.filter(
    (card) =>
      !out.has(card) &&
      cards.some(
        (other) =>
          other !== card &&
          !out.has(other) &&
          Math.abs(card.x - other.x) < card.halfWidth + other.halfWidth &&
          Math.abs(card.y - other.y) < card.halfHeight + other.halfHeight,
      ),
  ).length
}

function medianOf(cards: readonly Card[]): { x: number; y: number } {
  const middle = Math.floor(cards.length / 2)
  const [xs, ys] = [cards.map(({ x }) => x), cards.map(({ y }) => y)]
  return { x: xs.toSorted((a, b) => a - b)[middle] ?? 0, y: ys.toSorted((a, b) => a - b)[middle] ?? 0 }
}

function meanOf(cards: readonly Card[]): { x: number; y: number } | undefined {
  if (cards.length === 0) return undefined
  let [x, y] = [0, 0]
  for (const card of cards) {
    x += card.x
    y += card.y
  }
  return { x: x / cards.length, y: y / cards.length }
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}
