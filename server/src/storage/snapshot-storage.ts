import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'

/** How a snapshot is found: `newer` was written by a later version of this product. */
export type SnapshotCondition = 'whole' | 'damaged' | 'newer'

export type ReadSnapshot =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: Exclude<SnapshotCondition, 'whole'> | 'absent' }

/**
 * Keeps the maps of snapshots, each once and for good. Adapters decide where; none of them knows what the bytes mean, and
 * what is known of a snapshot besides is in the catalogue. When nothing can be kept (full disk, lost database), a method rejects
 * with the Problem `storage-unavailable`.
 */
export interface SnapshotStorage {
  /** Resolves when the bytes are on stable storage. Rejects for an id that is there; a failure leaves nothing under the id. */
  write(territory: TerritoryId, id: SnapshotId, bytes: Uint8Array): Promise<void>
  read(territory: TerritoryId, id: SnapshotId): Promise<ReadSnapshot>
  /** Every snapshot of the territory that is there. One that was whole before need not be looked at again. */
  check(territory: TerritoryId): Promise<ReadonlyMap<SnapshotId, SnapshotCondition>>
  /** Leaves no byte of it; nothing happens when it is absent. */
  remove(territory: TerritoryId, id: SnapshotId): Promise<void>
  /** Removes all that the territory has. */
  erase(territory: TerritoryId): Promise<void>
  /** Finishes what was asked before this call. Later calls reject. */
  close(): Promise<void>
}
