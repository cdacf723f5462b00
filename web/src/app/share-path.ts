import { canFacilitate } from '@maillage/shared/protocol/roles'
import type { OpenTerritory } from './open-territory'

/** Where the links of a territory are managed, for who may. */
export function sharePathOf({ id, role }: OpenTerritory): string | undefined {
  return canFacilitate(role) ? `/t/${id}/acces` : undefined
}
