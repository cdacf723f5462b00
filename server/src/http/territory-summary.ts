import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import type { Role } from '@maillage/shared/protocol/roles'
import type { StoredTerritory } from '../storage/catalogue'
import type { LiveMaps } from './live-maps'

/** What the holder of a role may know of a territory: field by field, so that nothing new leaks by itself. */
export function summarise(
  territory: StoredTerritory,
  role: Role,
  liveMaps: Pick<LiveMaps, 'online'>,
): TerritorySummary {
  const { id, name, example, counts, createdAt, updatedAt, epoch } = territory
  const online = liveMaps.online(id)
  return { id, name, role, example: example !== undefined, counts: { ...counts }, online, createdAt, updatedAt, epoch }
}
