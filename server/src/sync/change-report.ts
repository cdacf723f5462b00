import type { DocumentId } from '@maillage/shared/map/ids'
import type { Change } from '../gate/gate'
import type { ExportOf } from '../map-work/kept-map'
import type { MapCounts } from '../map-work/map-digest'
import type { MapWork } from '../map-work/map-work'
import type { SyncObserver } from './sync-observer'

/** A while after the last change, so that the map is counted once for a whole gesture… */
const QUIET_MS = 1_000
/** …but not put off for ever while people go on. */
const LONGEST_MS = 15_000

/** So many actors fewer are a mass deletion, or a third of a map, unless that is a handful. */
const MANY_ACTORS = 20
const LARGE_PART = 1 / 3
const HANDFUL = 5
/** An actor and its fields are more values than one: a change that deletes fewer than this deletes no handful. */
const MANY_VALUES = 20

export interface MapChange {
  readonly counts: MapCounts
  /** ISO 8601. */
  readonly updatedAt: string
  /** After a mass deletion: the map as it was before. */
  readonly exportBefore?: ExportOf
}

export interface ChangeReportDeps {
  readonly territory: DocumentId
  readonly observer: SyncObserver
  readonly count: () => Promise<MapCounts>
  /** What makes the map now. */
  readonly updates: () => readonly Uint8Array[]
  readonly work: MapWork
  /** Without it nothing is counted. */
  readonly onMapChanged: ((change: MapChange) => void) | undefined
}

/** Collects changes and reports them together, away from the moment in which people wait for them. */
export class ChangeReport {
  readonly #deps: ChangeReportDeps
  #updatedAtMs: number | undefined
  #firstAtMs = 0
  #timer: NodeJS.Timeout | undefined
  /** What made the map before the first of these changes that may be a mass deletion. */
  #before: readonly Uint8Array[] | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(deps: ChangeReportDeps) {
    this.#deps = deps
  }

  /**
   * Somebody's change is about to be made. All that is looked at is how much it deletes: whether those were actors is
   * counted later, with whatever else has changed by then, and only for a change that may have been one of many.
   */
  expect({ deletes }: Pick<Change, 'deletes'>): void {
    if (this.#before || !this.#deps.onMapChanged || !deletesMany(deletes)) return
    this.#before = this.#deps.updates()
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
      const before = this.#before
      this.#updatedAtMs = undefined
      this.#before = undefined
      this.#running = this.#running.then(() => this.#tell(updatedAt, before))
    }
    return this.#running
  }

  /** Forgets what is not reported yet. */
  drop(): void {
    this.#updatedAtMs = undefined
    this.#before = undefined
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

  async #tell(updatedAt: string, before: readonly Uint8Array[] | undefined): Promise<void> {
    const { territory, observer, count, work, onMapChanged } = this.#deps
    try {
      const counts = await count()
      const isMass = before && isMassDeletion(await work.run('count', before), counts)
      const exportBefore: ExportOf = (head) => work.run('exportMap', before ?? [], head)
      onMapChanged?.({ counts, updatedAt, ...(isMass && { exportBefore }) })
    } catch (error) {
      observer.log.error({ territory, err: error }, 'a change was not reported')
    }
  }
}

function deletesMany(deletes: Change['deletes']): boolean {
  let values = 0
  for (const ranges of deletes.values()) {
    for (const { len } of ranges) {
      values += len
      if (values >= MANY_VALUES) return true
    }
  }
  return false
}

function isMassDeletion(before: MapCounts, after: MapCounts): boolean {
  const gone = before.actors - after.actors
  return gone >= MANY_ACTORS || (gone >= HANDFUL && gone >= before.actors * LARGE_PART)
}
