import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { downloadFile } from './download-file'
import type { ExportedTerritory } from './sheet-words'

/** Everything of the map, to be taken up by Maillage or by another tool. */
export async function exportJson(name: string, map: PlainMap, { id, name: title }: ExportedTerritory): Promise<void> {
  const territory = { id: TerritoryId.parse(id), name: title }
  const json = toMaillage({ territory, exportedAt: new Date().toISOString(), ...map })
  downloadFile(name, new Blob([json], { type: 'application/json' }))
}
