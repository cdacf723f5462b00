import type { Clocks } from './decoded-update'
import { decodeUpdate } from './decoded-update'
import { integrationOrder } from './integration-order'

export interface SortedUpdates {
  readonly clocks: Map<number, number>
  /** In an order in which each finds what it builds on. */
  readonly readable: Uint8Array[]
  /** They build on something that is not there: a piece of the log was lost, or was not stored yet. */
  readonly waiting: Uint8Array[]
}

/**
 * Tells the updates that make a map from those that wait for a lost one. A write that failed and was tried again
 * comes after those that build on it, so what waits is looked at again.
 */
export function sortUpdates(
  updates: readonly Uint8Array[],
  known: Clocks,
  onUnreadable: (error: unknown) => void,
): SortedUpdates {
  const clocks = new Map(known)
  const readable: Uint8Array[] = []
  let waiting = [...updates]
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length
    const still: Uint8Array[] = []
    for (const update of waiting) {
      try {
        const integration = integrationOrder(decodeUpdate(update), clocks)
        if (!integration) still.push(update)
        else {
          for (const [client, end] of integration.ends) clocks.set(client, end)
          readable.push(update)
        }
      } catch (error) {
        onUnreadable(error)
      }
    }
    waiting = still
  }
  return { clocks, readable, waiting }
}
