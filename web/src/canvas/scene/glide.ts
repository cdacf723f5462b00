import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'

const GLIDE_MS = 200
/** Across the map, so that the eye can follow. */
const LONGEST_MS = 480
/** Up to this distance, in map units, a glide takes the usual time. */
const USUAL = 240
/** More cards at once (an import) would cost frames and show nothing: they jump. */
const MOST = 250

interface Move {
  readonly from: Position
  readonly to: Position
  readonly startedAt: number
  readonly ms: number
}

/** Lets cards and notes glide to where they belong, one step a frame of the screen. */
export class Glide<Id extends string = ActorId> {
  readonly #moves = new Map<Id, Move>()
  readonly #onStep: (places: ReadonlyMap<Id, Position>) => void
  #frame = 0

  constructor(onStep: (places: ReadonlyMap<Id, Position>) => void) {
    this.#onStep = onStep
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
    this.#moves.set(id, { from, to, startedAt: performance.now(), ms: msFor(from, to) })
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
      const eased = 1 - (1 - share) ** 3
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
