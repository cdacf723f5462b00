import { type Clocks, decodeUpdate, NO_LIMITS } from '../gate/decoded-update'
import { overwrittenBy } from '../gate/forks'
import { integrationOrder } from '../gate/integration-order'
import { decodeDigest, type MapDigest } from '../map-work/map-digest'
import type { MapWork } from '../map-work/map-work'
import type { StoredMap, StoredState } from '../storage/map-storage'
import type { MapState } from './map-copy'

/** The updates of a log, told apart. */
export interface SortedUpdates {
  readonly clocks: Map<number, number>
  /** In an order in which each finds what it builds on. */
  readonly readable: readonly ReadableUpdate[]
  /** They build on something that is not there: a piece of the log was lost, or was not stored yet. */
  readonly waiting: readonly Uint8Array[]
}

export interface ReadableUpdate {
  readonly update: Uint8Array
  readonly ends: Clocks
  readonly deletes: ReturnType<typeof decodeUpdate>['deletes']
  /** What its structs overwrite, whether it says so or not. */
  readonly overwritten: ReturnType<typeof decodeUpdate>['deletes']
  readonly structs: number
}

/** A stored map as a room takes it over. */
export interface OpenedMap extends SortedUpdates {
  readonly state: MapState | undefined
}

/** Reads what was stored. The state's bytes are not looked into, unless an earlier version wrote it. */
export async function openStoredMap(
  { state: stored, updates }: Pick<StoredMap, 'state' | 'updates'>,
  work: MapWork,
  onUnreadable: (error: unknown) => void,
): Promise<OpenedMap> {
  const state = stored && (await withDigest(stored, work))
  const sorted = sortUpdates(updates, state?.digest.clocks ?? new Map(), onUnreadable)
  return { state, ...sorted }
}

async function withDigest({ update, digest }: StoredState, work: MapWork): Promise<MapState> {
  const known = digest && readDigest(digest)
  if (known) return { update, digest: known }
  const compacted = await work.run('compact', [update])
  return { update: compacted.update, digest: compacted.digest }
}

function readDigest(bytes: Uint8Array): MapDigest | undefined {
  try {
    return decodeDigest(bytes)
  } catch {
    // It is made again from the map, as if there had been none.
    return undefined
  }
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
  const readable: ReadableUpdate[] = []
  let waiting = [...updates]
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length
    const still: Uint8Array[] = []
    for (const update of waiting) {
      try {
        const decoded = decodeUpdate(update, NO_LIMITS)
        const integration = integrationOrder(decoded, clocks)
        if (!integration) still.push(update)
        else {
          const { ends, order } = integration
          for (const [client, end] of ends) clocks.set(client, end)
          const overwritten = overwrittenBy(order)
          readable.push({ update, ends, deletes: decoded.deletes, overwritten, structs: order.length })
        }
      } catch (error) {
        onUnreadable(error)
      }
    }
    waiting = still
  }
  return { clocks, readable, waiting }
}
