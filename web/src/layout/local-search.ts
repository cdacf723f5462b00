import { seededRandom } from '@maillage/shared/map/seeded-random'
import { cardBox } from '../drawing/card'
import { boundsOf } from '../drawing/geometry'
import { GRID, onGrid } from '../drawing/grid'
import type { Board } from './board'
import { type Card, put } from './card'
import { CardIndex } from './card-index'
import { ASPECT } from './cells'
import { cardsOver } from './faults'
import { hasRoom, SPACING } from './room'
import { Separators } from './separators'
import { type Frame, Strain, type StrainOptions } from './strain'

export interface SearchOptions extends StrainOptions {
  readonly steps: number
  readonly seed: number
  /** How much worse a step may be at the beginning, in links behind cards. */
  readonly heat: number
  /** How far a card goes in one step at the beginning. */
  readonly reach: number
  /** How much room a card gets, in cards with their spacing. */
  readonly roominess: number
  readonly keepsSpheresApart: boolean
}

/** How often the spheres' lines and middles are looked at anew. */
const ROUNDS = 80
/** Of the steps, those that exchange two cards, and those that go anywhere in the sphere. */
const SWAPS = 0.08
const JUMPS = 0.12
const TRIES = 3
/** How often the cards in trouble are looked for: they change little by little. */
const ROUNDS_TO_TROUBLE = 4

/**
 * Moves one card after the other, by steps that shrink, and keeps what makes the map more honest or, at first, not much
 * less so. A fixed number of steps, so that every machine finds the same places.
 */
export function searchLocally(board: Board, options: SearchOptions, onRound?: (share: number) => void): void {
  board.index = new CardIndex(board.cards)
  const random = seededRandom(options.seed)
  const target = frameOf(board, options.roominess)
  const start = extentOf(board)
  const strain = new Strain(board, target, options)
  let troubled: readonly Card[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = 1 - round / ROUNDS
    const separators = options.keepsSpheresApart ? new Separators(board, { isLenient: options.isGentle }) : undefined
    // What is organised already may stay as wide as it is.
    const wide = options.isGentle ? 1 : Math.max(0, 1 - (round / ROUNDS) * 1.6)
    strain.settle({
      halfWidth: target.halfWidth + Math.max(0, start.halfWidth - target.halfWidth) * wide,
      halfHeight: target.halfHeight + Math.max(0, start.halfHeight - target.halfHeight) * wide,
    })
    const heat = options.heat * left * left
    const reach = Math.max(2 * GRID, options.reach * left * left)
    if (round % ROUNDS_TO_TROUBLE === 0) troubled = troubledOf(board)
    const visits = Math.ceil(options.steps / ROUNDS / TRIES)
    for (let visit = 0; visit < visits; visit += 1) {
      const card = random() < 0.5 && troubled.length > 0 ? pick(troubled, random) : pick(board.movable, random)
      if (card) tryElsewhere({ board, strain, separators, random, heat, reach }, card)
    }
    onRound?.((round + 1) / ROUNDS)
  }
}

/** The cards that a link runs behind, and those at the ends of such links. */
function troubledOf({ cards, curves, movable }: Board): Card[] {
  const troubled = new Set<unknown>()
  for (const curve of curves) {
    for (const card of cardsOver(curve, cards)) troubled.add(card).add(curve.from).add(curve.to)
  }
  return movable.filter((card) => troubled.has(card))
}

/** The area for all cards, of the shape of a screen. */
function frameOf({ movable }: Board, roominess: number): Frame {
  let area = 0
  for (const { halfWidth, halfHeight } of movable) area += (2 * halfWidth + SPACING.x) * (2 * halfHeight + SPACING.y)
  const halfHeight = Math.sqrt((area * roominess) / ASPECT) / 2
  return { halfWidth: halfHeight * ASPECT, halfHeight }
}

/** The area in which the cards stand now. */
function extentOf({ movable }: Board): Frame {
  const bounds = boundsOf(
    movable.map(({ x, y, halfWidth, halfHeight }) => cardBox([x, y], { width: 2 * halfWidth, height: 2 * halfHeight })),
  )
  return { halfWidth: (bounds?.width ?? 0) / 2, halfHeight: (bounds?.height ?? 0) / 2 }
}

interface Search {
  readonly board: Board
  readonly strain: Strain
  readonly separators: Separators | undefined
  readonly random: () => number
  readonly heat: number
  readonly reach: number
}

function tryElsewhere(search: Search, card: Card): void {
  const { strain, random, heat } = search
  let before = strain.of(card)
  for (let step = 0; step < TRIES; step += 1) {
    const kind = random()
    if (kind < SWAPS) {
      if (trySwap(search, card)) before = strain.of(card)
      continue
    }
    const [x, y] = kind < SWAPS + JUMPS ? placeBesideOther(search, card) : placeNearby(search, card)
    if (!hasRoom(search.board, card, x, y, search.separators)) continue
    const { x: oldX, y: oldY } = card
    put(card, x, y)
    const limit = before + heat * tolerance(random)
    const after = strain.of(card, limit)
    if (after < limit) {
      before = after
      search.board.index.refresh(card)
    } else put(card, oldX, oldY)
  }
}

function placeNearby({ random, reach }: Search, { x, y }: Card): [number, number] {
  return [onGrid(x + (2 * random() - 1) * reach), onGrid(y + (2 * random() - 1) * reach)]
}

/** Beside another card of its sphere, or of the map where it has no other. */
function placeBesideOther({ board, random, reach }: Search, card: Card): [number, number] {
  const other = pick(card.neighbours.length > 0 && random() < 0.5 ? card.neighbours : board.cards, random) ?? card
  const spread = 120 + reach
  return [onGrid(other.x + (2 * random() - 1) * spread * 1.6), onGrid(other.y + (2 * random() - 1) * spread)]
}

function trySwap({ board, strain, separators, random, heat }: Search, card: Card): boolean {
  const other = pick(board.movable, random)
  if (!other || other === card || (separators && other.sphere !== card.sphere)) return false
  const [{ x, y }, { x: otherX, y: otherY }] = [card, other]
  const before = strain.of(card) + strain.of(other)
  exchange(board, card, other)
  const isRoomy = hasRoom(board, card, otherX, otherY, separators) && hasRoom(board, other, x, y, separators)
  const limit = before + heat * tolerance(random)
  if (isRoomy && strain.of(card, limit) + strain.of(other, limit) < limit) return true
  exchange(board, card, other)
  return false
}

function exchange({ index }: Board, card: Card, other: Card): void {
  const { x, y } = card
  put(card, other.x, other.y)
  put(other, x, y)
  index.refresh(card)
  index.refresh(other)
}

/** Mostly little, seldom much. */
function tolerance(random: () => number): number {
  const share = random()
  return share * share
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)]
}
