import * as Y from 'yjs'
import type { FoundPlace } from '../gate/found-place'
import type { KnownPlaces } from '../gate/places'
import { buildDocument } from '../map-work/build-document'
import { findPlace } from '../map-work/find-place'

export interface Draft<T> {
  readonly result: T
  /** What was changed; undefined when nothing was. */
  readonly update: Uint8Array | undefined
  /** Where the structs lie on which the update builds. */
  readonly found: KnownPlaces
}

/** Runs a change of this server, as the author `clientId`, on a copy of the document that these updates make. */
export function draftUpdate<T>(updates: readonly Uint8Array[], clientId: number, write: (doc: Y.Doc) => T): Draft<T> {
  const { doc } = buildDocument(updates)
  doc.clientID = clientId
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => written.push(update))
  const result = write(doc)
  const found = { get: (id: FoundPlace['id']) => findPlace(doc, id) }
  return { result, update: written.length === 0 ? undefined : Y.mergeUpdates(written), found }
}
