import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { createContext, use } from 'react'

/** What the page tells its views of the territory. */
export interface ViewsPlace {
  readonly territory: TerritoryId
  readonly key: string
  /** Where the map is drawn. */
  readonly mapPath: string
  /** Where a version of it is. */
  versionPath(id: SnapshotId): string
}

const ViewsPlaceContext = createContext<ViewsPlace | null>(null)
export const ViewsPlaceProvider = ViewsPlaceContext.Provider

export function useViewsPlace(): ViewsPlace {
  const place = use(ViewsPlaceContext)
  if (!place) throw new Error('useViewsPlace needs a ViewsPlaceProvider above it')
  return place
}
