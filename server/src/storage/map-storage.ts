import type { DocumentId } from '@maillage/shared/map/ids'

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

/** A whole map as a compaction left it. */
export interface StoredState {
  /** One V1 update that makes the whole map. */
  readonly update: Uint8Array
  /**
   * What whoever wrote the state wants to know at once when it comes back; nothing to the storage. Absent in what an
   * earlier version wrote; one of no bytes counts as absent.
   */
  readonly digest: Uint8Array | undefined
}

export interface StoredMap {
  readonly state: StoredState | undefined
  /** Yjs updates (V1) since the state, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Position of the last update or, when nothing is stored, the last one that was given: the next one follows it. */
  readonly through: number
  readonly damage: readonly Damage[]
}

/**
 * Keeps the Yjs updates of each document of a territory: its map, and the private one. Adapters decide where; none of them
 * knows what a document means.
 *
 * Each update has a position, a whole number that grows with every `append` of its document. It is never given twice
 * as long as the storage is open, and means that update until the document rests. Calls for one document take effect
 * in the order in which they were made. When the bytes cannot be kept (full disk, lost database), a method rejects with
 * the Problem `storage-unavailable`; calls work again as soon as the storage does.
 */
export interface MapStorage {
  /**
   * Everything that was appended before this call and not yet replaced. Works on a full disk too. With `after`, the
   * position of what is known already: only the updates behind it, and the state only when it reaches further, with
   * everything since.
   */
  load(document: DocumentId, after?: number): Promise<StoredMap>

  /**
   * Resolves with the position of the last one when all of them, at consecutive positions, are on stable storage; until
   * then their bytes must not be changed. At least one update, none of no bytes. Calls of one turn share one write.
   * After a rejection they are missing for the updates that build on them: append them again, or compact.
   */
  append(document: DocumentId, updates: readonly Uint8Array[]): Promise<number>

  /**
   * Replaces every update up to the position `through` by `state`, equal to all of them (from a Y.Doc with gc); later
   * ones are kept. A state older than the one stored changes nothing. On failure all stays as it was.
   */
  compact(document: DocumentId, state: StoredState, through: number): Promise<void>

  /**
   * As `compact`, and leaves no earlier byte behind: for the erasure of a person, and for a rebuilt document. Rejects
   * when `state` is older than the one stored, because what has to go is in there.
   */
  purge(document: DocumentId, state: StoredState, through: number): Promise<void>

  /**
   * Nobody needs the map for now: files are closed, and what is remembered of it is freed. A later call opens it again,
   * with other positions; one from before the rest then counts as older than everything stored.
   */
  rest(document: DocumentId): Promise<void>

  /** Keeps bytes that are not part of the map any more, for whoever looks for the reason; they go with the map. */
  setAside(document: DocumentId, bytes: Uint8Array): Promise<void>

  /** Removes every byte of the document; the other one of its territory stays. */
  erase(document: DocumentId): Promise<void>

  /** Rejects with `storage-unavailable` when nothing can be written now. */
  check(): Promise<void>

  /** Writes what was asked before this call, then releases everything. Later calls reject. */
  close(): Promise<void>
}

/** All that makes the map, the state first. */
export function allUpdates({ state, updates }: Pick<StoredMap, 'state' | 'updates'>): readonly Uint8Array[] {
  return state ? [state.update, ...updates] : updates
}

/** What no adapter takes: a batch of nothing, or an update that says nothing. */
export function refuseEmpty(updates: readonly Uint8Array[]): void {
  if (updates.length === 0) throw new RangeError('a batch is never empty')
  if (updates.some((update) => update.length === 0)) throw new RangeError('an update is never empty')
}
