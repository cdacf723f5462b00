import { VersionsDialog } from '../evolution/versions-dialog'
import { useMapSession } from '../map-session/map-session-context'
import type { OpenTerritory } from './open-territory'
import { evolutionPaths, useVersionFiles } from './version-files'

/** The versions of the open map, from wherever one is. */
export function TerritoryVersions({ territory, onClose }: { readonly territory: OpenTerritory; onClose(): void }) {
  const session = useMapSession()
  const files = useVersionFiles(territory)
  return <VersionsDialog {...{ territory, session, files, onClose }} paths={evolutionPaths(territory)} />
}
