import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import * as Y from 'yjs'
import { buildDocument } from '../map-work/build-document'
import { findPlace } from '../map-work/find-place'
import type { FoundPlace } from '../map-work/found-place'
import type { KnownPlaces } from './gate'

export interface Draft<T> {
  readonly result: T
  /** What was changed; undefined when nothing was. */
  readonly update: Uint8Array | undefined
  /** Where the structs lie on which the update builds. */
  readonly found: KnownPlaces
}

/** Runs a change of this server, as the author `clientId`, on a copy of the map that these updates make. */
export function draftUpdate<T>(
  updates: readonly Uint8Array[],
  clientId: number,
  write: (map: MapDocument) => T,
): Draft<T> {
  const { doc } = buildDocument(updates)
  doc.clientID = clientId
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => written.push(update))
  const map = openMapDocument(doc)
  migrate(map)
  const result = write(map)
  const found = { get: (id: FoundPlace['id']) => findPlace(doc, id) }
  return { result, update: written.length === 0 ? undefined : Y.mergeUpdates(written), found }
}
