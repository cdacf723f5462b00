import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { useMemo } from 'react'
import { searchOf } from '../evolution/evolution-place'
import { ViewsHost } from '../views/views-host'
import type { OpenTerritory } from './open-territory'
import { readingPath } from './reading'

export interface TerritoryViewsProps {
  readonly territory: OpenTerritory
  readonly isMap: boolean
}

/** The saved views of the open map, with the addresses of the page. */
export function TerritoryViews({ territory: { id, key }, isMap }: TerritoryViewsProps) {
  const place = useMemo(
    () => ({
      territory: id,
      key,
      mapPath: readingPath(id, 'map'),
      versionPath: (version: SnapshotId) => readingPath(id, 'evolution') + searchOf({ kind: 'version', id: version }),
    }),
    [id, key],
  )
  return <ViewsHost place={place} isMap={isMap} />
}
