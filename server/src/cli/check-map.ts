import { readContacts } from '@maillage/shared/document/contacts'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { openPrivateDocument } from '@maillage/shared/document/private-document'
import { readMap } from '@maillage/shared/document/read-map'
import { type DocumentId, privateDocumentOf, type TerritoryId } from '@maillage/shared/map/ids'
import type { MapCounts } from '@maillage/shared/protocol/http-bodies'
import * as Y from 'yjs'
import type * as z from 'zod'
import { allUpdates, type Damage, type MapStorage } from '../storage/map-storage'
import { damageIn, type MapDamage } from '../sync/map-damage'

export interface CheckedMap {
  readonly counts: z.infer<typeof MapCounts>
  /** French sentences; none when everything that was written can be read. */
  readonly problems: readonly string[]
  /** What the storage could not read: looking may be what sets it aside, so that the server never meets it. */
  readonly damage: MapDamage | undefined
}

const DAMAGE: Readonly<Record<Damage['kind'], string>> = {
  end: 'la fin n’est pas lisible',
  middle: 'un morceau n’est pas lisible',
  state: 'l’état d’ensemble n’est pas lisible',
}

/** Opens a map as the server would, and tells what of it cannot be read. */
export async function checkMap(maps: MapStorage, territory: TerritoryId): Promise<CheckedMap> {
  const { doc, problems, damage } = await checkDocument(maps, territory)
  const map = openMapDocument(doc)
  try {
    migrate(map)
  } catch (error) {
    problems.push(`la carte vient d’une version plus récente (${String(error)})`)
  }
  const { actors, links } = readMap(map)
  return { counts: { actors: actors.length, links: links.length }, problems, damage }
}

/** The same of a territory's private document. */
export async function checkPrivate(
  maps: MapStorage,
  territory: TerritoryId,
): Promise<Pick<CheckedMap, 'problems' | 'damage'> & { readonly contacts: number }> {
  const { doc, problems, damage } = await checkDocument(maps, privateDocumentOf(territory))
  return { contacts: readContacts(openPrivateDocument(doc)).length, problems, damage }
}

async function checkDocument(maps: MapStorage, document: DocumentId) {
  const stored = await maps.load(document)
  await maps.rest(document)
  const problems = stored.damage.map(({ kind, place, bytes }) => `${DAMAGE[kind]} (${place}, ${bytes} octets)`)
  const doc = new Y.Doc()
  for (const [index, update] of allUpdates(stored).entries()) {
    try {
      Y.applyUpdate(doc, update)
    } catch (error) {
      problems.push(`la modification ${index + 1} n’en est pas une (${String(error)})`)
    }
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) problems.push('des modifications attendent un morceau perdu')
  return { doc, problems, damage: damageIn(stored, { unreadable: 0, waiting: 0 }) }
}
