import { seededRandom } from '@maillage/shared/map/seeded-random'

/** Random choices that follow from a seed, the same at every run. */
export interface Random {
  /** A whole number below `choices`. */
  below(choices: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  const next = seededRandom(seed)
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
