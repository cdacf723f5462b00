import { openMapDocument } from '@maillage/shared/document/map-document'
import { type MapSettings, readMapSettings } from '@maillage/shared/document/map-settings'
import { readMap } from '@maillage/shared/document/read-map'
import { fromKeptMaillage } from '@maillage/shared/exchange/maillage-json'
import { isBefore } from '@maillage/shared/map/partial-date'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { compareMaps } from '@maillage/shared/network/compare-maps'
import { figuresOf } from '@maillage/shared/network/figures'
import { type FiguresWithCore, figuresAt } from '@maillage/shared/network/figures-at'
import { indicatorsOf, withoutScores } from '@maillage/shared/network/indicators'
import type { MapDifference } from '@maillage/shared/network/map-difference'
import { summaryOf } from '@maillage/shared/network/summary-of'
import type { CompareBody } from '@maillage/shared/protocol/compare-body'
import type { IndicatorsOfMap } from '@maillage/shared/protocol/indicator-bodies'
import { Problem } from '@maillage/shared/protocol/problems'
import { buildDocument } from './build-document'

/** A map to reckon with, and the day for which it is read (`YYYY-MM-DD`): the live one, or the file of a snapshot. */
export type MapSide =
  | { readonly kind: 'live'; readonly day: string }
  | { readonly kind: 'kept'; readonly id: SnapshotId; readonly file: Uint8Array; readonly day: string }

/** A snapshot that cannot be read, told as a value: a `Problem` would not come through from another thread. */
export interface Unreadable {
  readonly kind: 'newer' | 'unreadable'
}

/** An answer as JSON, written away from the turn in which people wait for each other. */
export type Reckoned = { readonly kind: 'done'; readonly json: Uint8Array<ArrayBuffer> } | Unreadable

export type ReckonedFigures = (FiguresWithCore & { readonly kind: 'done' }) | Unreadable

/** Who asks: facilitators see the scores of organisations, others where the live map says that all may. */
export interface Asker {
  readonly maySeeScores: boolean
}

/** The indicators of one map, an `IndicatorsOfMap`. */
export function reckon(updates: readonly Uint8Array[], side: MapSide, asker: Asker): Reckoned {
  const live = readLive(updates)
  const map = mapOf(side, live.map)
  return 'kind' in map ? map : done(indicatorsOn(side, map, { ...live.settings, ...asker }))
}

/** What two maps of a territory say otherwise, a `CompareBody`. */
export function compare(
  updates: readonly Uint8Array[],
  [from, to]: readonly [MapSide, MapSide],
  asker: Asker,
): Reckoned {
  const live = readLive(updates)
  const [before, after] = [mapOf(from, live.map), mapOf(to, live.map)]
  if ('kind' in before) return before
  if ('kind' in after) return after
  const rules = { ...live.settings, ...asker }
  const difference = compareMaps(before, after, { before: from.day, after: to.day })
  return done({
    from: indicatorsOn(from, before, rules),
    to: indicatorsOn(to, after, rules),
    summary: summaryOf(difference),
    difference: withoutPlaces(difference),
  } satisfies CompareBody)
}

/** The numbers of one map that are set beside those of others. */
export function reckonFigures(updates: readonly Uint8Array[], side: MapSide): ReckonedFigures {
  const map = mapOf(side, side.kind === 'live' ? readLive(updates).map : undefined)
  if ('kind' in map) return map
  return { kind: 'done', ...figuresAt(map, { today: side.day }) }
}

/** What was reckoned. Throws `snapshot-newer` or `snapshot-damaged` where that was not possible. */
export function reckoned<Result extends { readonly kind: string }>(
  result: Result | Unreadable,
): Exclude<Result, Unreadable> {
  if (result.kind === 'newer') throw new Problem('snapshot-newer')
  if (result.kind === 'unreadable') throw new Problem('snapshot-damaged')
  return result as Exclude<Result, Unreadable>
}

function readLive(updates: readonly Uint8Array[]): { readonly map: PlainMap; readonly settings: MapSettings } {
  const { doc } = buildDocument(updates)
  const document = openMapDocument(doc)
  const live = { map: readMap(document), settings: readMapSettings(document) }
  doc.destroy()
  return live
}

/** The map of a side; a live one as it was read before. */
export function mapOf(side: MapSide, live: PlainMap | undefined): PlainMap | Unreadable {
  if (side.kind === 'live') return live ?? { kind: 'unreadable' }
  const kept = fromKeptMaillage(new TextDecoder().decode(side.file))
  return kept.kind === 'read' ? kept.file : { kind: kept.kind }
}

function indicatorsOn(
  side: MapSide,
  map: PlainMap,
  { areScoresReleased, lastCommittee, maySeeScores }: MapSettings & Asker,
): IndicatorsOfMap {
  // A comité that came later is not the one since which people were informed then.
  const isKnownThen = lastCommittee !== undefined && !isBefore(side.day, lastCommittee)
  const all = indicatorsOf(map, { today: side.day, ...(isKnownThen && { lastCommittee }) })
  return {
    ...(side.kind === 'kept' && { snapshot: side.id }),
    day: side.day,
    figures: figuresOf(all),
    indicators: maySeeScores || areScoresReleased ? all : withoutScores(all),
  }
}

/** Where cards lie is not compared, and not told. */
function withoutPlaces({ actors, ...others }: MapDifference): MapDifference {
  const told = (list: MapDifference['actors']['added']) =>
    list.map((actor) => ({ ...actor, position: undefined }) as typeof actor)
  const { added, removed, planned, unplanned, changed } = actors
  return {
    ...others,
    actors: {
      added: told(added),
      removed: told(removed),
      planned: told(planned),
      unplanned: told(unplanned),
      changed,
    },
  }
}

function done(answer: object): Reckoned {
  return { kind: 'done', json: new TextEncoder().encode(JSON.stringify(answer)) }
}
