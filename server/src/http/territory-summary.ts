import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { canFacilitate, type Role } from '@maillage/shared/protocol/roles'
import type { StoredTerritory } from '../storage/catalogue'
import type { LiveMaps } from './live-maps'
import { mapHealth } from './map-health'

/** What the holder of a role may know of a territory: field by field, so that nothing new leaks by itself. */
export function summarise(
  territory: StoredTerritory,
  role: Role,
  liveMaps: Pick<LiveMaps, 'online' | 'isFailing'>,
): TerritorySummary {
  const { id, name, example, counts, createdAt, updatedAt, epoch } = territory
  const online = liveMaps.online(id)
  const health = canFacilitate(role) ? { health: mapHealth(territory, liveMaps) } : {}
  const facts = { id, name, role, counts: { ...counts }, online, createdAt, updatedAt, epoch }
  return { ...facts, example: example !== undefined, ...health }
}
