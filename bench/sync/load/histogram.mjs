const STEP_MS = 0.01
const MOST_MS = 20_000

/** Delays, counted by the hundredth of a millisecond: adding one costs next to nothing. */
export class Histogram {
  #counts = new Uint32Array(MOST_MS / STEP_MS)
  count = 0

  add(ms) {
    this.#counts[Math.min(this.#counts.length - 1, Math.floor(ms / STEP_MS))] += 1
    this.count += 1
  }

  /** The delay under which a share of them lies. */
  percentile(share) {
    let left = share * this.count
    const index = this.#counts.findIndex((count) => {
      left -= count
      return left < 0
    })
    return index < 0 ? Number.NaN : (index + 1) * STEP_MS
  }
}
