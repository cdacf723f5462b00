import type { Board } from './board'
import { type Card, CLEARANCE } from './card'
import type { Curve } from './curve'
import { behindWeight, CROSSING_WEIGHT } from './faults'

/** What is worse than it could be beside the faults, weighed like them. */
const WEIGHTS = {
  /** Of a link, each map unit. */
  length: 1 / 2600,
  /** A link too short for its marks and its badges. */
  tooShort: 0.35,
  /** Of a card as far from the middle of its sphere as a round sphere of that size would reach; it grows by the square. */
  toSphere: 0.3,
  /** Of a card, each map unit outside the frame. */
  outside: 1 / 30,
  toMiddle: 1 / 6000,
  /** Of a card, each map unit from where it stood. */
  toAnchor: 1 / 900,
} as const

/** Between two linked cards, for marks and badges to be seen. */
const SHORTEST = 56
/** Maps are projected: what is wide costs less than what is high. */
const WIDE = 1.7

interface Middle {
  readonly x: number
  readonly y: number
}

export interface StrainOptions {
  readonly countsCrossings: boolean
  /** How strongly the cards of a sphere hold together, from 0 to 1. */
  readonly cohesion: number
  /** Whether cards stay near to where they stood: then only faults move them. */
  readonly isGentle: boolean
}

/** Half the size of the area that all cards should be in, around the middle of the map. */
export interface Frame {
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Looks at what moving one card changes, and at nothing else. */
export class Strain {
  readonly #board: Board
  readonly #options: StrainOptions
  readonly #sphereAreas: ReadonlyMap<string, number>
  #frame: Frame
  #middle: Middle = { x: 0, y: 0 }
  #spheres = new Map<string, Middle>()

  constructor(board: Board, frame: Frame, options: StrainOptions) {
    this.#board = board
    this.#frame = frame
    this.#options = options
    const area = (4 * frame.halfWidth * frame.halfHeight) / Math.max(1, board.movable.length)
    // The square of the radius of a circle with room for the cards.
    this.#sphereAreas = new Map(board.spheres.map((cards) => [cards[0]?.sphere ?? '', (cards.length * area) / Math.PI]))
    this.settle(frame)
  }

  /** Looks anew where the middle of the map and those of its spheres are. */
  settle(frame: Frame): void {
    this.#frame = frame
    this.#middle = middleOf(this.#board.movable)
    this.#spheres = new Map(this.#board.spheres.map((cards) => [cards[0]?.sphere ?? '', middleOf(cards)]))
  }

  /** Of one card where it stands now; once it is over the limit, it matters no more by how much. */
  of(card: Card, limit = Number.POSITIVE_INFINITY): number {
    const { isGentle } = this.#options
    let strain = this.#outside(card) + (isGentle ? awayFromAnchor(card) : this.#pulls(card))
    for (const curve of card.curves) strain += isTooShort(curve) ? WEIGHTS.tooShort : 0
    if (!isGentle) for (const curve of card.curves) strain += curve.length * WEIGHTS.length
    if (strain > limit) return strain
    for (const curve of this.#board.curves) {
      if (curve.passesBehind(card) && curve.from !== card && curve.to !== card) strain += behindWeight(curve)
    }
    for (const curve of card.curves) {
      if (strain > limit) return strain
      strain += this.#behindOthers(curve)
    }
    if (!this.#options.countsCrossings) return strain
    for (const curve of card.curves) {
      if (strain > limit) return strain
      strain += CROSSING_WEIGHT * this.#crossings(curve)
    }
    return strain
  }

  #behindOthers(curve: Curve): number {
    return this.#board.index.countBehind(curve, CLEARANCE) * behindWeight(curve)
  }

  #crossings(curve: Curve): number {
    let count = 0
    for (const other of this.#board.curves) if (curve.crosses(other)) count += 1
    return count
  }

  #pulls({ x, y, sphere }: Card): number {
    const own = this.#spheres.get(sphere) ?? this.#middle
    const area = this.#sphereAreas.get(sphere) ?? 1
    return (
      (farness(x - own.x, y - own.y) / area) * WEIGHTS.toSphere * this.#options.cohesion +
      Math.sqrt(farness(x - this.#middle.x, y - this.#middle.y)) * WEIGHTS.toMiddle
    )
  }

  #outside({ x, y, halfWidth, halfHeight }: Card): number {
    const aside = Math.max(0, Math.abs(x - this.#middle.x) + halfWidth - this.#frame.halfWidth)
    const over = Math.max(0, Math.abs(y - this.#middle.y) + halfHeight - this.#frame.halfHeight)
    return (aside + over) * WEIGHTS.outside
  }
}

function awayFromAnchor({ x, y, anchor }: Card): number {
  return anchor ? Math.sqrt((x - anchor.x) ** 2 + (y - anchor.y) ** 2) * WEIGHTS.toAnchor : 0
}

function isTooShort({ from, to }: Curve): boolean {
  const dx = Math.abs(from.x - to.x) - from.halfWidth - to.halfWidth
  const dy = Math.abs(from.y - to.y) - from.halfHeight - to.halfHeight
  return dx < SHORTEST && dy < SHORTEST
}

/** The square of a distance. */
function farness(dx: number, dy: number): number {
  return (dx * dx) / WIDE + dy * dy * WIDE
}

function middleOf(cards: readonly Card[]): Middle {
  let [x, y] = [0, 0]
  for (const card of cards) {
    x += card.x
    y += card.y
  }
  return { x: x / Math.max(1, cards.length), y: y / Math.max(1, cards.length) }
}
