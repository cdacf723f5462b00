import type { MapHealth } from '@maillage/shared/protocol/http-bodies'
import type { Catalogue, StoredTerritory } from '../storage/catalogue'
import type { LiveMaps } from './live-maps'

/** What those who run a workshop have to know of how the map is kept: first what threatens it now. */
export function mapHealth({ id, damage }: StoredTerritory, liveMaps: Pick<LiveMaps, 'isFailing'>): MapHealth {
  if (liveMaps.isFailing(id)) return { kind: 'unsaved' }
  if (!damage || damage.seenAt !== null) return { kind: 'sound' }
  return { kind: 'damaged', foundAt: damage.foundAt, bytes: damage.bytes }
}

/** Maps with damage that nobody has said yet that they know of. */
export async function countDamagedMaps(catalogue: Pick<Catalogue, 'list'>): Promise<number> {
  return (await catalogue.list()).filter(({ damage }) => damage && damage.seenAt === null).length
}
