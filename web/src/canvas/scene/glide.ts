import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'

const GLIDE_MS = 200
/** Across the map, so that the eye can follow. */
const LONGEST_MS = 480
/** Up to this distance, in map units, a glide takes the usual time. */
const USUAL = 240
/** More cards at once (an import) would cost frames and show nothing: they jump. */
const MOST = 250

/** How something comes to where it belongs. */
export interface Pace {
  msFor(from: Position, to: Position): number
  /** How much of the way is done after a share of the time; both from 0 to 1. */
  eased(share: number): number
}

/** Fast at first, and slowly to its place. */
const ARRIVING: Pace = { msFor, eased: (share) => 1 - (1 - share) ** 3 }

interface Move {
  readonly from: Position
  readonly to: Position
  readonly startedAt: number
  readonly ms: number
}

/** Lets cards, notes and cursors glide to where they belong, one step a frame of the screen. */
export class Glide<Id extends string | number = ActorId> {
  readonly #moves = new Map<Id, Move>()
  readonly #onStep: (places: ReadonlyMap<Id, Position>) => void
  readonly #pace: Pace
  #frame = 0

  constructor(onStep: (places: ReadonlyMap<Id, Position>) => void, pace: Pace = ARRIVING) {
    this.#onStep = onStep
    this.#pace = pace
  }

  get isMoving(): boolean {
    return this.#moves.size > 0
  }

  has(id: Id): boolean {
    return this.#moves.has(id)
  }

  /** Whether the card glides; if not, it belongs at its place at once. */
  start(id: Id, from: Position, to: Position): boolean {
    if (prefersStillness() || this.#moves.size >= MOST) return false
    this.#moves.set(id, { from, to, startedAt: performance.now(), ms: this.#pace.msFor(from, to) })
    this.#frame ||= requestAnimationFrame(this.#step)
    return true
  }

  stop(id: Id): void {
    this.#moves.delete(id)
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    this.#moves.clear()
  }

  readonly #step = (now: number) => {
    this.#frame = 0
    const places = new Map<Id, Position>()
    for (const [id, { from, to, startedAt, ms }] of this.#moves) {
      const share = Math.min(1, Math.max(0, now - startedAt) / ms)
      const eased = this.#pace.eased(share)
      places.set(id, [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased])
      if (share === 1) this.#moves.delete(id)
    }
    if (this.#moves.size > 0) this.#frame = requestAnimationFrame(this.#step)
    this.#onStep(places)
  }
}

function msFor(from: Position, to: Position): number {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1])
  return Math.min(LONGEST_MS, GLIDE_MS * Math.max(1, Math.sqrt(distance / USUAL)))
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
