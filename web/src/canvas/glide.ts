import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'

const GLIDE_MS = 200
/** More cards at once (an import, a layout) would cost frames and show nothing: they jump. */
const MOST = 60

interface Move {
  readonly from: Position
  readonly to: Position
  readonly startedAt: number
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
    this.#moves.set(id, { from, to, startedAt: performance.now() })
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
    for (const [id, { from, to, startedAt }] of this.#moves) {
      const share = Math.min(1, Math.max(0, now - startedAt) / GLIDE_MS)
      const eased = 1 - (1 - share) ** 3
      places.set(id, [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased])
      if (share === 1) this.#moves.delete(id)
    }
    if (this.#moves.size > 0) this.#frame = requestAnimationFrame(this.#step)
    this.#onStep(places)
  }
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
