import type { Contact } from '@maillage/shared/map/contact'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { exportMap } from '../api/territory-acts'

/** The persons to call at the actors of the map, as the server tells them to who may edit; undefined when it cannot. */
export async function readContacts(id: string, key: string, map: PlainMap): Promise<readonly Contact[] | undefined> {
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
