import type { DocumentId } from '@maillage/shared/map/ids'
import type { MapCounts } from '../map-work/map-digest'
import type { SyncObserver } from './sync-observer'

/** A while after the last change, so that the map is counted once for a whole gesture… */
const QUIET_MS = 1_000
/** …but not put off for ever while people go on. */
const LONGEST_MS = 15_000

export interface MapChange {
  readonly counts: MapCounts
  /** ISO 8601. */
  readonly updatedAt: string
}

export interface ChangeReportDeps {
  readonly territory: DocumentId
  readonly observer: SyncObserver
  readonly count: () => Promise<MapCounts>
  /** Without it nothing is counted. */
  readonly onMapChanged: ((change: MapChange) => void) | undefined
}

/** Collects changes and reports them together, away from the moment in which people wait for them. */
export class ChangeReport {
  readonly #deps: ChangeReportDeps
  #updatedAtMs: number | undefined
  #firstAtMs = 0
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(deps: ChangeReportDeps) {
    this.#deps = deps
  }

  /** Something has changed just now. */
  mark(): void {
    if (!this.#deps.onMapChanged) return
    const nowMs = Date.now()
    if (this.#updatedAtMs === undefined) this.#firstAtMs = nowMs
    this.#updatedAtMs = nowMs
    this.#timer ??= setTimeout(() => this.#look(), QUIET_MS)
  }

  /** Resolves when everything is reported. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#updatedAtMs !== undefined) {
      const updatedAt = new Date(this.#updatedAtMs).toISOString()
      this.#updatedAtMs = undefined
      this.#running = this.#running.then(() => this.#tell(updatedAt))
    }
    return this.#running
  }

  /** Forgets what is not reported yet. */
  drop(): void {
    this.#updatedAtMs = undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #look(): void {
    this.#timer = undefined
    if (this.#updatedAtMs === undefined) return
    const nowMs = Date.now()
    const quietMs = nowMs - this.#updatedAtMs
    if (quietMs >= QUIET_MS || nowMs - this.#firstAtMs >= LONGEST_MS) void this.flush()
    else this.#timer = setTimeout(() => this.#look(), QUIET_MS - quietMs)
  }

  async #tell(updatedAt: string): Promise<void> {
    const { territory, observer, count, onMapChanged } = this.#deps
    try {
      onMapChanged?.({ counts: await count(), updatedAt })
    } catch (error) {
      observer.log.error({ territory, err: error }, 'a change was not reported')
    }
  }
}
