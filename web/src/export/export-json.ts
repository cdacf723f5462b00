import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import type { Contact } from '@maillage/shared/map/contact'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { exportMap } from '../api/territory-acts'
import { downloadFile } from './download-file'
import type { ExportedTerritory } from './sheet-words'

export interface ExportedContent {
  readonly map: PlainMap
  /** Only for those who may see them. */
  readonly contacts?: readonly Contact[] | undefined
}

/** Everything of the map, to be taken up by Maillage or by another tool. */
export function exportJson(name: string, content: ExportedContent, { id, name: title }: ExportedTerritory): void {
  const territory = { id: TerritoryId.parse(id), name: title }
  const { map, contacts } = content
  const json = toMaillage({
    territory,
    exportedAt: new Date().toISOString(),
    ...map,
    ...(contacts && contacts.length > 0 && { contacts }),
  })
  downloadFile(name, new Blob([json], { type: 'application/json' }))
}

/** The persons to call at the actors of the map, as the server tells them to who may edit; undefined when it cannot. */
export async function readContacts(
  { id }: ExportedTerritory,
  key: string,
  map: PlainMap,
): Promise<readonly Contact[] | undefined> {
  const actors = new Set(map.actors.map((actor) => actor.id))
  try {
    const { contacts = [] } = await exportMap(TerritoryId.parse(id), { key })
    // The server may not know yet which actors are gone.
    return contacts.filter(({ actor }) => actors.has(actor))
  } catch {
    // The person is told, and has the map itself.
    return undefined
  }
}
