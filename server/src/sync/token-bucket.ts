/** A rate that forgives bursts: `perSecond` in the long run, `burst` at once. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #filledAt: number

  constructor({ perSecond, burst }: { perSecond: number; burst: number }, nowMs: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#filledAt = nowMs
  }

  /** Takes as many if there are as many. */
  take(nowMs: number, count = 1): boolean {
    const earned = ((nowMs - this.#filledAt) / 1000) * this.#perSecond
    // A clock that was set back earns nothing and costs nothing.
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, earned))
    this.#filledAt = nowMs
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }
}
