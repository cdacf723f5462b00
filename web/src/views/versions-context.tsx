import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { createContext, type ReactNode, use, useCallback } from 'react'
import { listSnapshots } from '../api/snapshots-api'
import { useLoaded } from '../api/use-loaded'
import { useViewsPlace } from './views-context'

/** Undefined while the server has not told of them. */
const VersionsContext = createContext<readonly SnapshotRecord[] | undefined>(undefined)

/** Asks for the versions of the map, once for all views that are pinned to one. */
export function VersionsProvider({ isNeeded, children }: { readonly isNeeded: boolean; readonly children: ReactNode }) {
  const { territory, key } = useViewsPlace()
  const load = useCallback(
    async (signal: AbortSignal) => (isNeeded ? listSnapshots(territory, { key, signal }) : undefined),
    [isNeeded, territory, key],
  )
  const [list] = useLoaded(load)
  return <VersionsContext value={list.kind === 'loaded' ? list.value : undefined}>{children}</VersionsContext>
}

export function useVersions(): readonly SnapshotRecord[] | undefined {
  return use(VersionsContext)
}
