import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { mapAt } from '@maillage/shared/network/at-time'
import { today } from '../map-session/today'
import { type ChangeRow, markedRows } from './change-rows'
import { compareSides, type Side } from './comparison'
import type { TimeStop } from './stops'
import { timeMarks } from './time-marks'
import type { ShownMap } from './use-still-map'

export interface MapsOn {
  readonly live: PlainMap
  /** Of versions, as far as they are asked for. */
  readonly maps: ReadonlyMap<SnapshotId, { readonly map: PlainMap }>
  readonly stop: TimeStop
  /** The stop before. */
  readonly before: TimeStop | undefined
}

export interface MapOn {
  readonly map: ShownMap
  readonly rows: readonly ChangeRow[]
}

/** The map at a stop, with what is new since the one before; undefined while a version is missing. */
export function mapOn({ live, maps, stop, before }: MapsOn): MapOn | undefined {
  if (!stop.snapshot && !before?.snapshot) return liveOn(live, stop, before)
  const sideOf = ({ snapshot, day }: TimeStop): Side | undefined => {
    if (!snapshot) return { map: mapAt(live, { on: day }, today()), day }
    const opened = maps.get(snapshot.id)
    return opened && { map: withPlacesOf(opened.map, live), day }
  }
  const after = sideOf(stop)
  if (!after) return undefined
  if (!before) return liveOn(after.map, stop, undefined)
  const older = sideOf(before)
  if (!older) return undefined
  const { both, marks, rows } = compareSides(older, after)
  return { map: { map: both, marks: { ...marks, isRestPale: false } }, rows }
}

function liveOn(map: PlainMap, { day, snapshot }: TimeStop, before: TimeStop | undefined): MapOn {
  const days = { today: snapshot ? day : today(), ...(before && { newSince: before.day }) }
  const marks = timeMarks(map, { on: day }, days)
  return { map: { map, marks }, rows: markedRows(map, marks) }
}

/** Nobody jumps from one day to the next. */
function withPlacesOf(map: PlainMap, live: PlainMap): PlainMap {
  const places = new Map(live.actors.map(({ id, position }) => [id, position]))
  return {
    ...map,
    actors: map.actors.map((actor) => {
      const position = places.get(actor.id) ?? actor.position
      return position ? { ...actor, position } : actor
    }),
  }
}
