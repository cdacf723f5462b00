import { lastDay } from '@maillage/shared/map/partial-date'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'

type Dated = Pick<SnapshotRecord, 'validOn' | 'createdAt'>

/** The day, month or year that a snapshot shows. */
export function shownOn({ validOn, createdAt }: Dated): string {
  return validOn ?? createdAt.slice(0, 10)
}

/** The day for which a snapshot is reckoned: the one on which it was taken, the last of an earlier or later month or year. */
export function dayOf({ validOn, createdAt }: Dated): string {
  const taken = createdAt.slice(0, 10)
  return validOn === null || taken.startsWith(validOn) ? taken : lastDay(validOn)
}
