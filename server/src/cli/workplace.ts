import type { Limits } from '../limits'
import type { Catalogue } from '../storage/catalogue'
import type { MapStorage } from '../storage/map-storage'
import type { SnapshotStorage } from '../storage/snapshot-storage'

/** What a verb works on: the data folder, held for this process alone. */
export interface Workplace {
  readonly catalogue: Catalogue
  readonly maps: MapStorage
  readonly snapshots: SnapshotStorage
  /** What links start with. */
  readonly baseUrl: string
  /** The key comes from the configuration. */
  readonly hasChosenKey: boolean
  readonly limits: Limits
  readonly now: () => Date
  readonly print: (line: string) => void
}

/** Something that the operator can put right; the message is a sentence. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
