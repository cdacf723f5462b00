import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { readMap } from '@maillage/shared/document/read-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import * as Y from 'yjs'
import { allUpdates, type MapStorage } from '../storage/map-storage'
import type { LiveMaps } from './live-maps'

/** Maps read from storage at each call, for a process that nobody connects to: the operator's tool, tests. */
export function openOfflineLiveMaps(storage: MapStorage): LiveMaps {
  const load = async (territory: TerritoryId): Promise<MapDocument> => {
    const map = openMapDocument()
    const updates = allUpdates(await storage.load(territory))
    map.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(map.doc, update)
    })
    migrate(map)
    return map
  }

  return {
    readMap: async (territory) => readMap(await load(territory)),
    async changeMap(territory, write) {
      const map = await load(territory)
      const before = Y.encodeStateVector(map.doc)
      let hasChanged = false
      map.doc.on('update', () => {
        hasChanged = true
      })
      const result = write(map)
      if (hasChanged) await storage.append(territory, [Y.encodeStateAsUpdate(map.doc, before)])
      return result
    },
    online: () => 0,
    isFailing: () => false,
    disconnectAccess: () => undefined,
    disconnectTerritory: () => undefined,
  }
}
