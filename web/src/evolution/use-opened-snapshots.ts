import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import { useCallback, useRef } from 'react'
import { openSnapshot } from '../api/snapshots-api'
import { type Loaded, useLoaded } from '../api/use-loaded'
import type { EvolutionTerritory } from './evolution-territory'

export type OpenedSnapshots = ReadonlyMap<SnapshotId, OpenedSnapshot>

/** Some versions with their maps; each is asked for once, since a version never changes. */
export function useOpenedSnapshots(
  { id, key }: EvolutionTerritory,
  ids: readonly SnapshotId[],
): Loaded<OpenedSnapshots> {
  const kept = useRef(new Map<SnapshotId, Promise<OpenedSnapshot>>())
  const wanted = ids.join(' ')
  const load = useCallback(async () => {
    const asked = wanted.split(' ').filter(Boolean) as SnapshotId[]
    const openOne = (snapshot: SnapshotId) => {
      const known = kept.current.get(snapshot)
      if (known) return known
      const opened = openSnapshot(id, snapshot, { key })
      kept.current.set(snapshot, opened)
      // What failed is asked for again.
      opened.catch(() => kept.current.delete(snapshot))
      return opened
    }
    return new Map(await Promise.all(asked.map(async (one) => [one, await openOne(one)] as const)))
  }, [id, key, wanted])
  return useLoaded(load)[0]
}
