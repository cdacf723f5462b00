import type { DocumentId } from '@maillage/shared/map/ids'
import { encodeDigest } from '../map-work/map-digest'
import type { MapWork } from '../map-work/map-work'
import type { MapStorage } from '../storage/map-storage'
import type { LoadLimit } from './load-limit'
import type { MapCopy } from './map-copy'
import type { SyncObserver } from './sync-observer'

/** Reading the tail again after a crash, and merging it for a newcomer, takes some milliseconds up to here. */
const TAIL_UPDATES = 10_000
const TAIL_BYTES = 512 << 10
/** It waits for a moment in which nobody writes, but not for more than this many times as much. */
const QUIET_MS = 250
const OVERDUE = 4
/** Before a failed compaction is tried again. */
const PAUSE_MS = 10_000

export interface CompactionDeps {
  readonly territory: DocumentId
  readonly copy: MapCopy
  readonly load: Pick<LoadLimit, 'begin'>
  readonly storage: MapStorage
  readonly work: MapWork
  readonly observer: SyncObserver
  /** Position up to which the storage has what the copy has; 0 when there is nothing to replace now. */
  readonly through: () => number
}

/**
 * Replaces a map's updates by one state without what was overwritten, in memory and in the storage, when they have
 * become many or when everybody has left. The cost stays in proportion to what was written.
 */
export class Compaction {
  readonly #deps: CompactionDeps
  /** Updates in the storage that are not in a state there. */
  #stored: { updates: number; bytes: number }
  #running: Promise<void> | undefined
  #failedAt = -Infinity
  #timer: NodeJS.Timeout | undefined
  /** Nothing was written since the timer was set. */
  #isQuiet = false
  #isClosed = false

  constructor(deps: CompactionDeps) {
    this.#deps = deps
    this.#stored = { updates: deps.copy.tailLength, bytes: deps.copy.tailBytes }
  }

  /** An update of so many bytes is on its way to the storage. */
  mark(bytes: number): void {
    this.#stored.updates += 1
    this.#stored.bytes += bytes
    this.#isQuiet = false
    if (this.#running || !this.#isDue(1)) return
    if (this.#isDue(OVERDUE)) this.#begin()
    else this.#timer ??= setTimeout(() => this.#beginWhenQuiet(), QUIET_MS)
  }

  /** Resolves when what is there now is compacted, or could not be: that is tried again later. */
  async run(): Promise<void> {
    // One that began earlier leaves out what came since.
    await this.#running
    if (this.#isClosed || this.#stored.updates === 0 || this.#deps.through() === 0) return
    this.#running ??= this.#compact().finally(() => {
      this.#running = undefined
    })
    await this.#running
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  #beginWhenQuiet(): void {
    this.#timer = undefined
    if (this.#isQuiet) {
      this.#begin()
      return
    }
    this.#isQuiet = true
    this.#timer = setTimeout(() => this.#beginWhenQuiet(), QUIET_MS)
  }

  #begin(): void {
    if (Date.now() - this.#failedAt >= PAUSE_MS) void this.run()
  }

  /** Whether there is as many times as much as is worth a compaction. */
  #isDue(times: number): boolean {
    const { updates, bytes } = this.#stored
    const worthIt = Math.max(TAIL_BYTES, this.#deps.copy.stateBytes / 2)
    return updates >= times * TAIL_UPDATES || bytes >= times * worthIt
  }

  async #compact(): Promise<void> {
    const { territory, copy, load, storage, work, observer } = this.#deps
    const through = this.#deps.through()
    const count = copy.tailLength
    const endMeasuring = load.begin()
    const before = this.#stored
    this.#stored = { updates: 0, bytes: 0 }
    try {
      const { update, digest, refused } = await work.run('compact', copy.updates())
      if (this.#isClosed) return
      // Before anything is replaced: were it not kept, the next compaction would not meet it any more.
      for (const bytes of refused) await this.#setAside(bytes)
      copy.replace(count, { update, digest })
      endMeasuring(digest.load)
      await storage.compact(territory, { update, digest: encodeDigest(digest) }, through)
      observer.metrics.count('compactions')
    } catch (error) {
      const { updates, bytes } = this.#stored
      this.#stored = { updates: before.updates + updates, bytes: before.bytes + bytes }
      this.#failedAt = Date.now()
      observer.metrics.count('compaction_failures')
      observer.log.warn({ territory, err: error }, 'the map was not compacted')
    }
  }

  /** Checked before it was kept, and Yjs stops in it all the same: kept aside for whoever looks for the reason. */
  async #setAside(bytes: Uint8Array): Promise<void> {
    const { territory, storage, observer } = this.#deps
    observer.log.error({ territory, bytes: bytes.length }, 'Yjs cannot take an update')
    await storage.setAside(territory, bytes)
  }
}
