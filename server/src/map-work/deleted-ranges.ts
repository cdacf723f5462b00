import type { DecodedUpdate } from '../sync/decoded-update'

/**
 * Which structs of a map are deleted: for each client, ranges of clocks `[start, end)`, sorted and apart, in one flat
 * list. A value that was overwritten a hundred thousand times is one range.
 */
export class DeletedRanges {
  readonly #bounds = new Map<number, number[]>()

  add(deletes: DecodedUpdate['deletes']): void {
    for (const [client, ranges] of deletes) {
      const bounds = this.#bounds.get(client) ?? []
      this.#bounds.set(client, bounds)
      for (const { clock, len } of ranges) addRange(bounds, clock, clock + len)
    }
  }

  /** Whether everything in these ranges is known as deleted. */
  has(deletes: DecodedUpdate['deletes']): boolean {
    for (const [client, ranges] of deletes) {
      const bounds = this.#bounds.get(client) ?? []
      if (!ranges.every(({ clock, len }) => hasRange(bounds, clock, clock + len))) return false
    }
    return true
  }
}

function addRange(bounds: number[], start: number, end: number): void {
  const last = bounds.at(-1)
  // What is overwritten is mostly younger than what was overwritten before.
  if (last === undefined || start > last) {
    bounds.push(start, end)
    return
  }
  // Ranges that touch become one: everything from the first that ends at the start or later.
  const from = firstAtLeast(bounds, start, 1)
  const to = firstAtLeast(bounds, end + 1, 0)
  const isApart = from >= to
  const first = isApart ? start : Math.min(start, bounds[from] as number)
  const final = isApart ? end : Math.max(end, bounds[to - 1] as number)
  bounds.splice(from, Math.max(0, to - from), first, final)
}

function hasRange(bounds: readonly number[], start: number, end: number): boolean {
  const at = firstAtLeast(bounds, start + 1, 1)
  return at < bounds.length && (bounds[at] as number) <= start && end <= (bounds[at + 1] as number)
}

/** Index of the first range whose start (`offset` 0) or end (`offset` 1) is at least this; the list's length if none. */
function firstAtLeast(bounds: readonly number[], value: number, offset: 0 | 1): number {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[2 * middle + offset] as number) >= value) high = middle
    else low = middle + 1
  }
  return 2 * low
}
