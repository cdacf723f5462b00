import { readContacts } from '@maillage/shared/document/contacts'
import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { openPrivateDocument } from '@maillage/shared/document/private-document'
import { readMap } from '@maillage/shared/document/read-map'
import { type DocumentId, privateDocumentOf } from '@maillage/shared/map/ids'
import * as Y from 'yjs'
import { allUpdates, type MapStorage } from '../storage/map-storage'
import type { LiveMaps } from './live-maps'

/** Maps read from storage at each call, for a process that nobody connects to: the operator's tool, tests. */
export function openOfflineLiveMaps(storage: MapStorage): LiveMaps {
  const load = async (document: DocumentId): Promise<Y.Doc> => {
    const doc = new Y.Doc()
    const updates = allUpdates(await storage.load(document))
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  }
  const change = async <T>(document: DocumentId, write: (doc: Y.Doc) => T): Promise<T> => {
    const doc = await load(document)
    const before = Y.encodeStateVector(doc)
    let hasChanged = false
    doc.on('update', () => {
      hasChanged = true
    })
    const result = write(doc)
    if (hasChanged) await storage.append(document, [Y.encodeStateAsUpdate(doc, before)])
    return result
  }
  return {
    readMap: async (territory) => readMap(openMigrated(await load(territory))),
    changeMap: (territory, write) => change(territory, (doc) => write(openMigrated(doc))),
    readContacts: async (territory) => readContacts(openPrivateDocument(await load(privateDocumentOf(territory)))),
    changePrivate: (territory, write) => change(privateDocumentOf(territory), (doc) => write(openPrivateDocument(doc))),
    online: () => 0,
    isFailing: () => false,
    disconnectAccess: () => undefined,
    disconnectTerritory: () => undefined,
  }
}

function openMigrated(doc: Y.Doc): MapDocument {
  const map = openMapDocument(doc)
  migrate(map)
  return map
}
