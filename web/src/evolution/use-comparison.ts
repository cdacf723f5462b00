import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { useEffect, useMemo, useState } from 'react'
import { today } from '../map-session/today'
import { type Comparison, compareSides, type Side } from './comparison'
import type { Stop } from './evolution-place'
import type { EvolutionTerritory } from './evolution-territory'
import { type FourFigures, fourFiguresOf } from './four-figures'
import { type Compared, dayOf } from './stops'
import { useLiveMap } from './use-live-map'
import { type OpenedSnapshots, useOpenedSnapshots } from './use-opened-snapshots'

export interface ComparedMaps extends Compared {
  readonly comparison: Comparison
  readonly figures: { readonly before: FourFigures; readonly after: FourFigures }
}

export type ComparisonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly compared: ComparedMaps }

/** Two stops compared, again with each change of the live map; while others are fetched the former stay. */
export function useComparison(territory: EvolutionTerritory, stops: Compared | undefined): ComparisonState {
  const live = useLiveMap()
  const { from, to } = stops ?? {}
  const ids = useMemo(() => [from, to].filter((stop): stop is SnapshotId => isSnapshot(stop)), [from, to])
  const opened = useOpenedSnapshots(territory, ids)
  // What changes on the live map is no news between two versions.
  const now = from === 'now' || to === 'now' ? live : undefined
  const maps = opened.kind === 'loaded' ? opened.value : undefined
  const ready = useMemo(() => {
    if (!maps || from === undefined || to === undefined) return undefined
    const side = (stop: Stop): Side | undefined =>
      stop === 'now' ? now && { map: now, day: today() } : sideOf(maps, stop)
    const [older, newer] = [side(from), side(to)]
    if (!older || !newer) return undefined
    const figures = { before: fourFiguresOf(older), after: fourFiguresOf(newer) }
    return { from, to, comparison: compareSides(older, newer), figures }
  }, [maps, now, from, to])
  const [kept, setKept] = useState<ComparedMaps>()
  useEffect(() => {
    if (ready) setKept(ready)
  }, [ready])
  if (opened.kind === 'failed') return opened
  const compared = ready ?? kept
  return compared ? { kind: 'ready', compared } : { kind: 'loading' }
}

function isSnapshot(stop: Stop | undefined): stop is SnapshotId {
  return stop !== undefined && stop !== 'now'
}

function sideOf(maps: OpenedSnapshots, id: SnapshotId): Side | undefined {
  const snapshot = maps.get(id)
  return snapshot && { map: snapshot.map, day: dayOf(snapshot) }
}

/** A version that an address asks for and that is not there any more. */
export function isMissing(stop: Stop | undefined, snapshots: readonly SnapshotRecord[]): boolean {
  return isSnapshot(stop) && !snapshots.some(({ id }) => id === stop)
}
