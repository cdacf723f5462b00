import type { Sphere } from '@maillage/shared/map/sphere'
import { ZONE_REACH } from '../drawing/hull'
import type { Board } from './board'
import type { Card } from './card'

/** Between the outlines of two zones. */
const GAP = 14
const ROOM = ZONE_REACH + GAP / 2

/** A line that a sphere stays on one side of: x · ux + y · uy ≤ at. */
interface Side {
  readonly ux: number
  readonly uy: number
  readonly at: number
}

export interface SeparatorOptions {
  /** Cards that no line has to mind. */
  readonly strays?: ReadonlySet<Card>
  /** Whether spheres that people have put close together may stay so, as long as their zones do not meet. */
  readonly isLenient?: boolean
}

const NONE: ReadonlySet<Card> = new Set()

const DIRECTIONS = [
  [1, 0],
  [2, 1],
  [1, 1],
  [1, 2],
  [0, 1],
  [-1, 2],
  [-1, 1],
  [-2, 1],
].flatMap(([x = 0, y = 0]) => {
  const length = Math.sqrt(x * x + y * y)
  return [
    { ux: x / length, uy: y / length },
    { ux: -x / length, uy: -y / length },
  ]
})

/**
 * Lines between the spheres, one for each two. A zone is the convex hull of its cards: as long as every card keeps
 * to its side, no two zones overlap.
 */
export class Separators {
  readonly #sides = new Map<Sphere, Side[]>()
  /** Whether there was a line between all of them. */
  readonly isComplete: boolean

  readonly #isLenient: boolean

  constructor(board: Board, { strays = NONE, isLenient = false }: SeparatorOptions = {}) {
    this.#isLenient = isLenient
    let isComplete = true
    const spheres = board.spheres.map((cards) => (strays.size > 0 ? cards.filter((card) => !strays.has(card)) : cards))
    for (const [index, one] of spheres.entries()) {
      for (const other of spheres.slice(index + 1)) if (!this.#separate(one, other)) isComplete = false
    }
    this.isComplete = isComplete
  }

  allows({ sphere, zone }: Card, x: number, y: number): boolean {
    const sides = this.#sides.get(sphere)
    if (!sides) return true
    for (const { ux, uy, at } of sides) {
      if (x * ux + y * uy + reachOf(zone, ux, uy) > at) return false
    }
    return true
  }

  #separate(one: readonly Card[], other: readonly Card[]): boolean {
    if (one.length === 0 || other.length === 0) return true
    let widest: { ux: number; uy: number; at: number; gap: number } | undefined
    for (const { ux, uy } of DIRECTIONS) {
      const end = furthest(one, ux, uy)
      const start = -furthest(other, -ux, -uy)
      const gap = start - end
      if (gap > (widest?.gap ?? 0)) widest = { ux, uy, at: (start + end) / 2, gap }
    }
    if (!widest || (this.#isLenient && widest.gap < 2 * ZONE_REACH)) return false
    const { ux, uy, at, gap } = widest
    const room = this.#isLenient ? Math.min(ROOM, gap / 2) : ROOM
    this.#add(one, { ux, uy, at: at - room })
    this.#add(other, { ux: -ux, uy: -uy, at: -at - room })
    return true
  }

  #add([card]: readonly Card[], side: Side): void {
    if (!card) return
    const sides = this.#sides.get(card.sphere)
    if (sides) sides.push(side)
    else this.#sides.set(card.sphere, [side])
  }
}

function furthest(cards: readonly Card[], ux: number, uy: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (const { x, y, zone } of cards) most = Math.max(most, x * ux + y * uy + reachOf(zone, ux, uy))
  return most
}

function reachOf({ left, right, top, bottom }: Card['zone'], ux: number, uy: number): number {
  return (ux > 0 ? right * ux : -left * ux) + (uy > 0 ? bottom * uy : -top * uy)
}
