import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { useCallback, useEffect } from 'react'
import { listSnapshots } from '../api/snapshots-api'
import { type Loaded, useLoaded } from '../api/use-loaded'
import { useReloadWhenSeen } from '../api/use-reload-when-seen'
import { openStore } from '../map-session/store'
import type { EvolutionTerritory } from './evolution-territory'

/** Grows with each change that is made here: every list of versions on the page asks again. */
const turn = openStore(0)

export function snapshotsChanged(): void {
  turn.set(turn.read() + 1)
}

/** The versions of a territory; those that others keep are there when one comes back to the page. */
export function useSnapshots({ id, key }: EvolutionTerritory): Loaded<readonly SnapshotRecord[]> {
  const load = useCallback((signal: AbortSignal) => listSnapshots(id, { key, signal }), [id, key])
  const [list, reload] = useLoaded(load)
  useEffect(() => turn.subscribe(reload), [reload])
  useReloadWhenSeen(reload)
  return list
}
