import type { Actor } from '@maillage/shared/map/actor'
import type { Link } from '@maillage/shared/map/link'
import { lastDay } from '@maillage/shared/map/partial-date'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import type { EvolutionPlace, Stop } from './evolution-place'

/** What of a version tells when its map was so. */
type Dated = Pick<SnapshotRecord, 'validOn' | 'createdAt'>

/** The date of a version as precisely as it is known: the one that somebody gave, or the day on which it was kept. */
export function dateOf({ validOn, createdAt }: Dated): string {
  return validOn ?? createdAt.slice(0, 10)
}

/** The day on which a version is read, `YYYY-MM-DD`. */
export function dayOf(snapshot: Dated): string {
  return lastDay(dateOf(snapshot))
}

/** Versions that can be compared, the oldest first: those that somebody named, and those that an address asks for. */
export function comparable(
  snapshots: readonly SnapshotRecord[],
  asked: readonly (Stop | undefined)[] = [],
): SnapshotRecord[] {
  return snapshots
    .filter(({ name, id }) => name !== '' || asked.includes(id))
    .toSorted((a, b) => compared(dayOf(a), dayOf(b)) || compared(a.createdAt, b.createdAt))
}

export interface Compared {
  readonly from: Stop
  readonly to: Stop
}

/**
 * The two that are compared, the older first. Where an address says nothing, today and the last version that somebody named
 * before the map changed again; where it has not changed since any of them, the oldest.
 * @param changedAt when the live map was changed last (ISO 8601)
 */
export function comparedStops(
  place: Extract<EvolutionPlace, { kind: 'compare' }>,
  stops: readonly SnapshotRecord[],
  changedAt = '',
): Compared | undefined {
  const to = place.to ?? 'now'
  const readable = stops.filter(({ isDamaged, id, name }) => !isDamaged && id !== to && name !== '')
  const last = readable.findLast(({ createdAt }) => to !== 'now' || changedAt === '' || createdAt < changedAt)
  const from = place.from ?? (last ?? readable[0])?.id
  if (from === undefined) return undefined
  const order = [...stops.map(({ id }): Stop => id), 'now']
  return order.indexOf(from) <= order.indexOf(to) ? { from, to } : { from: to, to: from }
}

/** A stop of the slider through time: a day on which something began or ended, a version, or today. */
export interface TimeStop {
  readonly day: string
  /** As precisely as it is known. */
  readonly date: string
  readonly snapshot?: SnapshotRecord
}

/** Days of the map and its versions in order; a version stands for its day. */
export function timeStops(map: PlainMap, snapshots: readonly SnapshotRecord[], today: string): TimeStop[] {
  const stops = new Map<string, TimeStop>()
  for (const date of datesOf(map)) stops.set(lastDay(date), { day: lastDay(date), date })
  stops.set(today, { day: today, date: today })
  for (const snapshot of comparable(snapshots)) {
    const day = dayOf(snapshot)
    if (!snapshot.isDamaged && day !== today) stops.set(day, { day, date: dateOf(snapshot), snapshot })
  }
  return [...stops.values()].sort((a, b) => compared(a.day, b.day))
}

function datesOf({ actors, links }: PlainMap): string[] {
  const dates = (item: Pick<Actor | Link, 'since' | 'until'>) => [item.since, item.until]
  return [...actors.flatMap(dates), ...links.flatMap(dates)].filter((date) => date !== undefined)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
