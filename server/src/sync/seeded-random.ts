/** Random choices that follow from a seed, the same at every run. */
export interface Random {
  /** A whole number below `choices`. */
  below(choices: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
}

/** The generator is mulberry32: 32 bits of state are plenty for a test. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (choices: number) => Math.floor(next() * choices)
  return {
    below,
    chance: (probability) => next() < probability,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError('there is nothing to pick')
      return items[below(items.length)] as T
    },
  }
}
