import { lastDay } from '@maillage/shared/map/partial-date'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'

/** A version of the map that a curve passes through. */
export interface CurveSnapshot {
  readonly snapshot: SnapshotRecord
  /** As precisely as it is known of when its map was so. */
  readonly date: string
  /** On which its map is read, `YYYY-MM-DD`. */
  readonly day: string
}

/** More points could not be told apart; the newest are kept. */
const MOST_POINTS = 8

/** The named versions that can be read, the oldest first; automatic ones say what nobody meant to keep. */
export function curveSnapshots(snapshots: readonly SnapshotRecord[]): CurveSnapshot[] {
  return snapshots
    .filter(({ name, isDamaged }) => name !== '' && !isDamaged)
    .map((snapshot) => {
      const date = snapshot.validOn ?? snapshot.createdAt.slice(0, 10)
      return { snapshot, date, day: lastDay(date) }
    })
    .sort((a, b) => compared(a.day, b.day) || compared(a.snapshot.createdAt, b.snapshot.createdAt))
    .slice(-MOST_POINTS)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
