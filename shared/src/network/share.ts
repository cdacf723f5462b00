/** Under so many cases a rate would say more than is known: « trop peu de liens ». */
export const FEWEST = 3

/**
 * A part of a whole, always as a fraction that can be said, « 3 liens sur 5 », and as a rate from 0 to 1.
 * Too few cases have no rate; never NaN.
 */
export interface Share {
  readonly part: number
  readonly of: number
  readonly rate?: number
}

export function share(part: number, of: number): Share {
  return of < FEWEST ? { part, of } : { part, of, rate: part / of }
}

/** The mean of some numbers, or undefined for fewer than three: a mean is a rate too. */
export function meanOf(values: readonly number[]): number | undefined {
  if (values.length < FEWEST) return undefined
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
