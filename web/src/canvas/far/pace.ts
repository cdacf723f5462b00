/** A frame of the screen that came in time, with some room for chance. */
const IN_TIME_MS = 19
const MOST = 10
/** While the camera rests a late frame is seen by nobody, and a sharp map sooner by everybody. */
const LEAST_AT_REST = 4
/** After a longer pause the first gap says nothing. */
const PAUSE_MS = 100

/** How many pieces to paint in a frame: more while frames come in time, fewer when one was late. */
export class Pace {
  #count = 2
  #last = Number.NEGATIVE_INFINITY

  next(now: number, { isStill }: { readonly isStill: boolean }): number {
    const gap = now - this.#last
    this.#last = now
    if (gap <= IN_TIME_MS) this.#count = Math.min(MOST, this.#count + 0.5)
    else if (gap < PAUSE_MS) this.#count = Math.max(1, this.#count / 2)
    return Math.max(isStill ? LEAST_AT_REST : 1, Math.floor(this.#count))
  }

  rest(): void {
    this.#last = Number.NEGATIVE_INFINITY
  }
}
