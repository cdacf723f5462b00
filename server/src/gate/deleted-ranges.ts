import type { DecodedUpdate, DeletedRange } from './decoded-update'

/**
 * Which structs of a map are deleted: for each client, ranges of clocks `[start, end)`, sorted and apart, in one flat
 * list. A value that was overwritten a hundred thousand times is one range.
 */
export class DeletedRanges {
  readonly #bounds = new Map<number, number[]>()

  add(deletes: DecodedUpdate['deletes']): void {
    for (const [client, ranges] of deletes) {
      if (ranges.length > 0) this.#bounds.set(client, union(this.#bounds.get(client) ?? [], ranges))
    }
  }

  /** Whether one struct is known as deleted. */
  hasClock(client: number, clock: number): boolean {
    const bounds = this.#bounds.get(client)
    return bounds !== undefined && hasRange(bounds, clock, clock + 1)
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

/** More of them would not fit into the arguments of a call. */
const SPLICED = 1_000

/** Takes all of them in one pass: a hundred thousand, one by one, would each move all that lies behind. May change `bounds`. */
function union(bounds: number[], ranges: readonly DeletedRange[]): number[] {
  const [only] = ranges
  // Who goes on writing overwrites what they wrote last.
  if (only && ranges.length === 1 && only.clock >= (bounds.at(-2) ?? Infinity)) {
    extend(bounds, only.clock, only.clock + only.len)
    return bounds
  }
  const added = [...ranges].sort((a, b) => a.clock - b.clock)
  const end = added.reduce((latest, { clock, len }) => Math.max(latest, clock + len), 0)
  // Ranges that touch become one: from the first that ends at the start or later.
  const from = firstAtLeast(bounds, (added[0] as DeletedRange).clock, 1)
  const to = Math.max(from, firstAtLeast(bounds, end + 1, 0))
  const merged: number[] = []
  let at = from
  for (const { clock, len } of added) {
    for (; at < to && (bounds[at] as number) <= clock; at += 2)
      extend(merged, bounds[at] as number, bounds[at + 1] as number)
    extend(merged, clock, clock + len)
  }
  for (; at < to; at += 2) extend(merged, bounds[at] as number, bounds[at + 1] as number)
  if (merged.length > SPLICED) return bounds.slice(0, from).concat(merged, bounds.slice(to))
  bounds.splice(from, to - from, ...merged)
  return bounds
}

/** Adds a range that starts no earlier than the last one. */
function extend(merged: number[], start: number, end: number): void {
  const last = merged.at(-1)
  if (last === undefined || start > last) merged.push(start, end)
  else merged[merged.length - 1] = Math.max(last, end)
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
