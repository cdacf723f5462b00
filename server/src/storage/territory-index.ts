import type { StoredMap } from './map-storage'
import { updateAt } from './record-log'
import type { FolderScan, LogRecords } from './territory-folder'

/**
 * Where the updates of a territory are. Their positions follow each other without a gap, so that only the first is kept;
 * a state has the position before the oldest update.
 */
export class TerritoryIndex {
  /** Position of the first thing kept: the state, or the oldest update. Behind `last` when nothing is kept. */
  readonly first: number
  /** The map needs no file of an earlier generation than this. */
  readonly oldest: number
  readonly #hasState: boolean
  readonly #logs: { readonly generation: number; readonly offsets: number[] }[] = []
  #updates = 0
  #newest: number

  constructor(
    first: number,
    kept: {
      readonly hasState: boolean
      readonly logs: readonly LogRecords[]
      readonly oldest: number
      readonly newest: number
    },
  ) {
    this.first = first
    this.oldest = kept.oldest
    this.#newest = kept.newest
    this.#hasState = kept.hasState
    for (const log of kept.logs) this.add(log)
  }

  /** Position of the last thing kept. */
  get last(): number {
    return this.first + this.#updates - (this.#hasState ? 0 : 1)
  }

  get isEmpty(): boolean {
    return this.last < this.first
  }

  /** A generation that was not in use before. */
  newGeneration(): number {
    this.#newest += 1
    return this.#newest
  }

  /** Takes the next updates in. */
  add({ generation, offsets }: LogRecords): void {
    let log = this.#logs.at(-1)
    if (log?.generation !== generation) {
      log = { generation, offsets: [] }
      this.#logs.push(log)
    }
    for (const offset of offsets) log.offsets.push(offset)
    this.#updates += offsets.length
  }

  /** Where the updates behind this position are. */
  after(position: number): LogRecords[] {
    return this.#behind(this.#logs, position)
  }

  /** What of the folder, as it was just read, is behind this position. */
  read(scan: FolderScan, after: number): StoredMap {
    // A compaction that failed half-way may have left a state that is not known here.
    const isWhole = after < this.first || scan.oldest > this.oldest
    const updates: Uint8Array[] = []
    for (const { bytes, offsets } of isWhole ? scan.logs : this.#behind(scan.logs, after)) {
      for (const offset of offsets) updates.push(updateAt(bytes, offset))
    }
    const state = isWhole ? scan.state : undefined
    return { state, updates, through: this.last, damage: scan.damage }
  }

  #behind<Log extends LogRecords>(logs: readonly Log[], position: number): Log[] {
    const place = this.#placeOf(position)
    const later = logs.filter(({ generation }) => generation >= place.generation)
    return later.map((log) => {
      if (log.generation > place.generation) return log
      return { ...log, offsets: log.offsets.filter((offset) => offset > place.offset) }
    })
  }

  /** Where the update of this position is; the beginning of everything for the state's position or an earlier one. */
  #placeOf(position: number): { readonly generation: number; readonly offset: number } {
    let left = position - this.first + (this.#hasState ? 0 : 1)
    let place = { generation: this.oldest, offset: 0 }
    for (const { generation, offsets } of this.#logs) {
      if (left <= 0) break
      const offset = offsets[Math.min(left, offsets.length) - 1]
      if (offset !== undefined) place = { generation, offset }
      left -= offsets.length
    }
    return place
  }
}
