import type { RestoreCounts } from '@maillage/shared/document/restore-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { ExportedMap, FileHead, Restore } from '../map-work/kept-map'

/** The live maps, as far as snapshots are taken of them and brought back. */
export interface MapSource {
  /** The whole map as a file, written away from the turn in which people wait for each other. */
  exportMap(territory: TerritoryId, head: FileHead): Promise<ExportedMap>
  /**
   * Brings the map to what a file says, as one change. Rejects with `map-full`, `client-id-in-use`, and with `snapshot-newer` or
   * `snapshot-damaged` for a file that cannot be read.
   */
  restoreMap(territory: TerritoryId, restore: Restore): Promise<RestoreCounts>
}
