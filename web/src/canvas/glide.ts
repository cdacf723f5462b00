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

/** Lets cards glide to where they belong, one step a frame of the screen. */
export class Glide {
  readonly #moves = new Map<ActorId, Move>()
  readonly #onStep: (places: ReadonlyMap<ActorId, Position>) => void
  #frame = 0

  constructor(onStep: (places: ReadonlyMap<ActorId, Position>) => void) {
    this.#onStep = onStep
  }

  get isMoving(): boolean {
    return this.#moves.size > 0
  }

  has(id: ActorId): boolean {
    return this.#moves.has(id)
  }

  /** Whether the card glides; if not, it belongs at its place at once. */
  start(id: ActorId, from: Position, to: Position): boolean {
    if (prefersStillness() || this.#moves.size >= MOST) return false
    this.#moves.set(id, { from, to, startedAt: performance.now() })
    this.#frame ||= requestAnimationFrame(this.#step)
    return true
  }

  stop(id: ActorId): void {
    this.#moves.delete(id)
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    this.#moves.clear()
  }

  readonly #step = (now: number) => {
    this.#frame = 0
    const places = new Map<ActorId, Position>()
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
