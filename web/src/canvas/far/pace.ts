/** A frame of the screen that came in time, with some room for chance. */
const IN_TIME_MS = 19
/** Beside the page, where no frame waits: until the camera is looked at again. */
const IN_TIME_BESIDE_MS = 12
const MOST = 10
/** While the camera rests a late frame is seen by nobody, and a sharp map sooner by everybody. */
const LEAST_AT_REST = 4
/** After a longer pause the first gap says nothing. */
const PAUSE_MS = 100

interface Progress {
  readonly isStill: boolean
  /** How long the last pieces took, where no frame waits for them. */
  readonly tookMs: number | undefined
}

/** How many pieces to paint in one go: more while they come in time, fewer when some were late. */
export class Pace {
  #count = 2
  #last = Number.NEGATIVE_INFINITY

  next(now: number, { isStill, tookMs }: Progress): number {
    const gap = now - this.#last
    this.#last = now
    const isInTime = tookMs === undefined ? gap <= IN_TIME_MS : tookMs <= IN_TIME_BESIDE_MS
    if (isInTime) this.#count = Math.min(MOST, this.#count + 0.5)
    else if (gap < PAUSE_MS) this.#count = Math.max(1, this.#count / 2)
    return Math.max(isStill ? LEAST_AT_REST : 1, Math.floor(this.#count))
  }

  rest(): void {
    this.#last = Number.NEGATIVE_INFINITY
  }
}
