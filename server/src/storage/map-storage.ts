import type { TerritoryId } from '@maillage/shared/map/ids'

/**
 * Something that was written and cannot be read any more. The rest of the map is given all the same: Yjs
 * updates commute, and a gap heals when a participant who still has the piece connects.
 */
export interface Damage {
  /** The end of what was written, a piece in the middle, or the full state that a compaction left. */
  readonly kind: 'end' | 'middle' | 'state'
  /** Where, for the operator: a file and an offset, or a row. Holds nothing of the map's content. */
  readonly place: string
  readonly bytes: number
}

export interface StoredMap {
  /** Yjs updates (V1), oldest first; a state left by a compaction is the first. Empty when nothing was written. */
  readonly updates: readonly Uint8Array[]
  /** Position of the last update, 0 when there is none: what a `compact` of exactly these updates is given. */
  readonly through: number
  readonly damage: readonly Damage[]
}

/**
 * Keeps the Yjs updates of each territory's map. Adapters decide where; none of them knows what a map means.
 *
 * Each update has a position, a whole number that grows with every `append` of its territory and holds as long as
 * the storage is open. Calls for one territory take effect in the order in which they were made. When the bytes
 * cannot be kept (full disk, lost database), a method rejects with the Problem `storage-unavailable`; calls work again
 * as soon as the storage does.
 */
export interface MapStorage {
  /** Everything that was appended before this call and not yet replaced. Works on a full disk too. */
  load(territory: TerritoryId): Promise<StoredMap>

  /**
   * Resolves with the update's position when its bytes are on stable storage; until then they must not be changed. Calls
   * of one turn share one write.
   * After a rejection the update is missing for the updates that build on it: append it again, or compact.
   */
  append(territory: TerritoryId, update: Uint8Array): Promise<number>

  /**
   * Replaces every update up to the position `through` by `state`, a V1 update equal to all of them (from a Y.Doc with
   * gc); later ones are kept. A state older than the one stored changes nothing. On failure all stays as it was.
   */
  compact(territory: TerritoryId, state: Uint8Array, through: number): Promise<void>

  /**
   * As `compact`, and leaves no earlier byte behind: for the erasure of a person, and for a rebuilt document. Rejects
   * when `state` is older than the one stored, because what has to go is in there.
   */
  purge(territory: TerritoryId, state: Uint8Array, through: number): Promise<void>

  /** Removes every byte of the territory's map. */
  erase(territory: TerritoryId): Promise<void>

  /** Rejects with `storage-unavailable` when nothing can be written now. */
  check(): Promise<void>

  /** Writes what was asked before this call, then releases everything. Later calls reject. */
  close(): Promise<void>
}
