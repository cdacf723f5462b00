/** How a connection ended, and how many have since the last one that lasted: 1 for the first. */
export interface Ending {
  /** Absent when the browser, and not the server, ended it. */
  readonly closeCode: number | undefined
  readonly failures: number
}

/** Going away, failed, restart, overloaded, no storage, too many messages: the server closes for many at once. */
const TOLD_TO_WAIT: ReadonlySet<number | undefined> = new Set([1001, 1011, 1012, 1013, 4503, 4529])
const LONGEST_MS = 15_000

/**
 * How long to wait before connecting again, in ms. A workshop of fifty that is sent away in one instant must not be
 * back in another: each waits a random part of a time that doubles with every failure.
 *
 * @param random from 0 to 1
 */
export function returnDelay({ closeCode, failures }: Ending, random: () => number): number {
  const [least, most] = TOLD_TO_WAIT.has(closeCode) ? [500, 5_000] : [100, 1_000]
  const longest = Math.min(LONGEST_MS, most * 2 ** (failures - 1))
  return least + random() * (longest - least)
}
