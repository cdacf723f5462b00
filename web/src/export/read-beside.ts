import { type PrivateContents, privateOf } from '@maillage/shared/document/private-contents'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { exportMap } from '../api/territory-acts'

/**
 * The persons to call at the actors of the map and what presenters say of its views, as the server tells them to who may
 * edit; undefined when it cannot.
 */
export async function readBeside(id: string, key: string, map: PlainMap): Promise<PrivateContents | undefined> {
  try {
    const { contacts = [], viewNotes = [] } = await exportMap(TerritoryId.parse(id), { key })
    // The server may not know yet which actors and views are gone.
    return privateOf(map, { contacts, viewNotes })
  } catch {
    // The person is told, and has the map itself.
    return undefined
  }
}
