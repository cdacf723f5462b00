import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { openPrivateDocument } from '@maillage/shared/document/private-document'
import { readMap } from '@maillage/shared/document/read-map'
import { readPrivate } from '@maillage/shared/document/read-private'
import { type DocumentId, privateDocumentOf } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import { DEFAULT_LIMITS, type Limits } from '../limits'
import { exportMap, madeRestore, restore } from '../map-work/kept-map'
import { allUpdates, type MapStorage } from '../storage/map-storage'
import type { LiveMaps } from './live-maps'

type MapLimits = Pick<Limits, 'actors' | 'links'>

/** Maps read from storage at each call, for a process that nobody connects to: the operator's tool, tests. */
export function openOfflineLiveMaps(storage: MapStorage, limits: MapLimits = DEFAULT_LIMITS): LiveMaps {
  const load = async (document: DocumentId): Promise<Y.Doc> => {
    const doc = new Y.Doc()
    const updates = allUpdates(await storage.load(document))
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  }
  const change = async <T>(
    document: DocumentId,
    write: (doc: Y.Doc) => T,
    authorId?: number | undefined,
  ): Promise<T> => {
    const doc = await load(document)
    const before = Y.encodeStateVector(doc)
    refuseKnown(authorId, before)
    if (authorId !== undefined) doc.clientID = authorId
    let hasChanged = false
    doc.on('update', () => {
      hasChanged = true
    })
    const result = write(doc)
    if (hasChanged) await storage.append(document, [Y.encodeStateAsUpdate(doc, before)])
    return result
  }
  return {
    readUpdates: async (territory) => allUpdates(await storage.load(territory)),
    // The catalogue is not told of what is changed here.
    isOpen: () => true,
    readMap: async (territory) => readMap(openMigrated(await load(territory))),
    changeMap: (territory, write, authorId) => change(territory, (doc) => write(openMigrated(doc)), authorId),
    exportMap: async (territory, head) => exportMap(allUpdates(await storage.load(territory)), head),
    async restoreMap(territory, { onBefore, authorId = new Y.Doc().clientID, ...given }) {
      const updates = allUpdates(await storage.load(territory))
      refuseKnown(authorId, Y.encodeStateVector(await load(territory)))
      const draft = madeRestore(restore(updates, { ...given, authorId, limits }))
      if (draft.kind === 'restored') {
        await onBefore(async (head) => exportMap(updates, head))
        await storage.append(territory, [draft.update])
      }
      return draft.counts
    },
    readPrivate: async (territory) => readPrivate(openPrivateDocument(await load(privateDocumentOf(territory)))),
    changePrivate: (territory, write, authorId) =>
      change(privateDocumentOf(territory), (doc) => write(openPrivateDocument(doc)), authorId),
    online: () => 0,
    isFailing: () => false,
    disconnectAccess: () => undefined,
    disconnectTerritory: () => undefined,
  }
}

function refuseKnown(authorId: number | undefined, stateVector: Uint8Array): void {
  if (authorId === undefined || !Y.decodeStateVector(stateVector).has(authorId)) return
  throw new Problem('client-id-in-use')
}

function openMigrated(doc: Y.Doc): MapDocument {
  const map = openMapDocument(doc)
  migrate(map)
  return map
}
