import type { Catalogue, StoredSnapshot, StoredTerritory } from '../storage/catalogue'
import type { Snapshots } from './snapshots'

/** How often it is looked which maps are due. */
const LOOK_MS = 60_000

export interface AutomaticSnapshotsDeps {
  readonly catalogue: Catalogue
  readonly snapshots: Snapshots
  readonly log: { error(facts: object, message: string): void }
  readonly now: () => Date
  /** Undefined: none are taken. */
  readonly snapshotEveryMs: number | undefined
  /** How long what nobody named stays; undefined: for ever. */
  readonly retentionDays: number | undefined
}

/** Takes a snapshot of each map that has changed, once in a while, and lets go of old ones; maps at rest included. */
export class AutomaticSnapshots {
  readonly #deps: AutomaticSnapshotsDeps
  #timer: NodeJS.Timeout | undefined
  #isLooking = false

  constructor(deps: AutomaticSnapshotsDeps) {
    this.#deps = deps
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS)
    this.#timer.unref()
  }

  /** What was begun goes on; see `Snapshots.settled`. */
  stop(): void {
    clearInterval(this.#timer)
  }

  /** Does what is due now, one territory after the other; what fails is logged, and tried again at the next look. */
  async look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      for (const territory of await this.#deps.catalogue.list()) await this.#lookAt(territory)
    } catch (error) {
      this.#deps.log.error({ err: error }, 'it is not known which maps are due for a snapshot')
    } finally {
      this.#isLooking = false
    }
  }

  async #lookAt(territory: StoredTerritory): Promise<void> {
    const { catalogue, snapshots, log, now, snapshotEveryMs, retentionDays } = this.#deps
    const { id } = territory
    try {
      if (retentionDays !== undefined) await snapshots.expire(id, retentionDays)
      if (snapshotEveryMs === undefined) return
      const before = new Date(now().getTime() - snapshotEveryMs).toISOString()
      if (isDue(territory, await catalogue.snapshots(id), before))
        await snapshots.take(id, { kind: 'automatic', createdBy: '' })
    } catch (error) {
      log.error({ err: error, territory: id }, 'an automatic snapshot was not taken')
    }
  }
}

/** Whether the map has changed since its last snapshot, of whatever kind, which is from before the given instant. */
function isDue(
  { createdAt, updatedAt }: StoredTerritory,
  snapshots: readonly StoredSnapshot[],
  before: string,
): boolean {
  const [last] = snapshots.toReversed().sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const since = last?.createdAt ?? createdAt
  // One that was taken right before a change may be of the same millisecond.
  const hasChanged = last && last.kind !== 'named' && last.kind !== 'automatic' ? updatedAt >= since : updatedAt > since
  return hasChanged && since <= before
}
