import { openMapDocument } from '@maillage/shared/document/map-document'
import type { PrivateContents } from '@maillage/shared/document/private-contents'
import { openPrivateDocument } from '@maillage/shared/document/private-document'
import { readMap } from '@maillage/shared/document/read-map'
import { readPrivate as privateIn } from '@maillage/shared/document/read-private'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import * as Y from 'yjs'
import type { DecodedUpdate } from '../gate/decoded-update'
import type { FoundPlace, StructId } from '../gate/found-place'
import { buildDocument } from './build-document'
import { applyCounted, stepsBack } from './counted-apply'
import { writeDataFile } from './data-file'
import { findPlace } from './find-place'
import { exportMap, restore } from './kept-map'
import type { MapCounts, MapDigest, MapEntries } from './map-digest'
import { measureLoad, type ReaderLoad } from './reader-load'
import { compare, reckon, reckonFigures } from './reckon'

/** Everything that needs a whole Y.Doc. Each job builds one from the map's updates and lets it go. */
export const MAP_JOBS = {
  compact,
  diff,
  read,
  readPrivate,
  count,
  countEntries,
  findPlaces,
  hasDeleted,
  tryUpdate,
  exportMap,
  restore,
  reckon,
  reckonFigures,
  compare,
  writeDataFile,
}

export interface CompactedMap {
  /** The whole map as one V1 update, without what was overwritten or deleted. */
  readonly update: Uint8Array
  readonly digest: MapDigest
  /** What Yjs cannot take, and the update does not have. */
  readonly refused: readonly Uint8Array[]
}

export interface TriedUpdate {
  readonly before: ReaderLoad
  readonly after: ReaderLoad | undefined
}

function compact(updates: readonly Uint8Array[]): CompactedMap {
  return withDocument(updates, (doc, refused) => {
    const vector = Y.encodeStateVector(doc)
    const digest = {
      clocks: Y.decodeStateVector(vector),
      deletes: Y.encodeStateAsUpdate(doc, vector),
      counts: countVisible(doc),
      entries: countEntriesIn(doc),
      load: measureLoad(doc),
    }
    return { update: Y.encodeStateAsUpdate(doc), digest, refused }
  })
}

/** What somebody with this state vector lacks. */
function diff(updates: readonly Uint8Array[], stateVector: Uint8Array): Uint8Array {
  return withDocument(updates, (doc) => Y.encodeStateAsUpdate(doc, stateVector))
}

function read(updates: readonly Uint8Array[]): PlainMap {
  return withDocument(updates, (doc) => readMap(openMapDocument(doc)))
}

/** What a private document holds. */
function readPrivate(updates: readonly Uint8Array[]): PrivateContents {
  return withDocument(updates, (doc) => privateIn(openPrivateDocument(doc)))
}

/** How many actors there are, and links that have both ends. */
function count(updates: readonly Uint8Array[]): MapCounts {
  return withDocument(updates, countVisible)
}

function countEntries(updates: readonly Uint8Array[]): MapEntries {
  return withDocument(updates, countEntriesIn)
}

/** Where the structs with these ids lie, and what kind of type each holds. */
function findPlaces(updates: readonly Uint8Array[], ids: readonly StructId[]): readonly FoundPlace[] {
  return withDocument(updates, (doc) => ids.map((id) => findPlace(doc, id)))
}

/** What a map would be to readers without and with an update; without the latter when that takes more steps than these. */
function tryUpdate(updates: readonly Uint8Array[], update: Uint8Array, steps: number): TriedUpdate {
  return withDocument(updates, (doc) => {
    const before = measureLoad(doc)
    const isTooMuch = stepsBack(doc, update) > steps || !applyCounted(doc, update, steps)
    return { before, after: isTooMuch ? undefined : measureLoad(doc) }
  })
}

/** Whether everything in these ranges is deleted, be it by a rule of Yjs that no update says. */
function hasDeleted(updates: readonly Uint8Array[], deletes: DecodedUpdate['deletes']): boolean {
  return withDocument(updates, (doc) => {
    for (const [client, ranges] of deletes) {
      const structs = doc.store.clients.get(client)
      if (!structs) return false
      for (const { clock, len } of ranges) {
        if (clock + len > Y.getState(doc.store, client)) return false
        for (let i = Y.findIndexSS(structs, clock); i < structs.length; i += 1) {
          const struct = structs[i] as Y.Item | Y.GC
          if (struct.id.clock >= clock + len) break
          if (!struct.deleted) return false
        }
      }
    }
    return true
  })
}

function countEntriesIn(doc: Y.Doc): MapEntries {
  const { actors, links, views } = openMapDocument(doc)
  return { actors: actors.size, links: links.size, views: views.size }
}

function countVisible(doc: Y.Doc): MapCounts {
  const { actors, links } = openMapDocument(doc)
  const hasEnd = (id: unknown) => typeof id === 'string' && actors.has(id)
  let visible = 0
  for (const [, link] of links) {
    if (link instanceof Y.Map && hasEnd(link.get('from')) && hasEnd(link.get('to'))) visible += 1
  }
  return { actors: actors.size, links: visible }
}

function withDocument<Result>(
  updates: readonly Uint8Array[],
  use: (doc: Y.Doc, refused: readonly Uint8Array[]) => Result,
): Result {
  const { doc, refused } = buildDocument(updates)
  try {
    return use(doc, refused)
  } finally {
    doc.destroy()
  }
}
