import { openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { readMap } from '@maillage/shared/document/read-map'
import { type RestoreCounts, restoreMap } from '@maillage/shared/document/restore-map'
import { fromKeptMaillage, type MaillageFile, toCompactMaillage } from '@maillage/shared/exchange/maillage-json'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import { type Clocks, NO_LIMITS } from '../gate/decoded-update'
import type { FoundPlace, StructId } from '../gate/found-place'
import { examine } from '../gate/gate'
import { LimitReached } from '../limits'
import { buildDocument } from './build-document'
import { findPlace } from './find-place'
import type { MapCounts, MapEntries } from './map-digest'

/** What a `maillage/1` file says of itself. */
export type FileHead = Pick<MaillageFile, 'territory' | 'exportedAt' | 'snapshot'>

/** A whole map as the bytes of a `maillage/1` file, without contacts: those lie in another document. */
export interface ExportedMap {
  readonly bytes: Uint8Array
  readonly counts: MapCounts
}

/** Writes a whole map, of this moment or of an earlier one, as a file. */
export type ExportOf = (head: FileHead) => Promise<ExportedMap>

/** Going back to the map that a file holds. */
export interface Restore extends Pick<RestoreInput, 'file' | 'author'> {
  /** Somebody who has never written on the map; absent, it is the server itself. */
  readonly authorId: number | undefined
  /** Called before anything changes, unless nothing will, with a way to keep the map as it is. A rejection is the end of it. */
  readonly onBefore: (exportBefore: ExportOf) => Promise<void>
}

export interface RestoreInput {
  /** The file of the map to go back to. */
  readonly file: Uint8Array
  /** Who the change is by, as Yjs and as people know them. */
  readonly authorId: number
  readonly author: { readonly name: string; readonly at: string }
  readonly limits: MapCounts
}

export type RestoreDraft =
  | {
      readonly kind: 'restored'
      readonly counts: RestoreCounts
      /** The change, as one update. */
      readonly update: Uint8Array
      /** Where the structs lie that it builds on, for the gate: looked up here, where the document is. */
      readonly found: readonly FoundPlace[]
      /** How many entries there are more than before, or fewer. */
      readonly grown: MapEntries
    }
  | { readonly kind: 'same'; readonly counts: RestoreCounts }
  /** The file holds more of these than a map may. */
  | { readonly kind: 'too-many'; readonly of: keyof MapCounts }
  | { readonly kind: 'newer' | 'unreadable' }

export type MadeRestore = Extract<RestoreDraft, { readonly kind: 'restored' | 'same' }>

/** The draft, unless there is none: throws `map-full`, `snapshot-newer` or `snapshot-damaged`. */
export function madeRestore(draft: RestoreDraft): MadeRestore {
  switch (draft.kind) {
    case 'same':
    case 'restored':
      return draft
    case 'too-many':
      throw new LimitReached(draft.of, 'map-full', 'Cette version est plus grande que ce qu’une carte peut contenir.')
    case 'newer':
      throw new Problem('snapshot-newer')
    case 'unreadable':
      throw new Problem('snapshot-damaged')
    default:
      return draft satisfies never
  }
}

/** The map that these updates make, as a file. */
export function exportMap(updates: readonly Uint8Array[], head: FileHead): ExportedMap {
  const { doc } = buildDocument(updates)
  const map = readMap(openMapDocument(doc))
  doc.destroy()
  const bytes = new TextEncoder().encode(toCompactMaillage({ ...head, ...map }))
  return { bytes, counts: { actors: map.actors.length, links: map.links.length } }
}

/** The change that brings the map that these updates make to what a file says. */
export function restore(updates: readonly Uint8Array[], input: RestoreInput): RestoreDraft {
  const { file, authorId, author, limits } = input
  const kept = fromKeptMaillage(new TextDecoder().decode(file))
  if (kept.kind !== 'read') return { kind: kept.kind }
  for (const of of ['actors', 'links'] as const) if (kept.file[of].length > limits[of]) return { kind: 'too-many', of }

  const { doc } = buildDocument(updates)
  doc.clientID = authorId
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  const map = openMapDocument(doc)
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => written.push(update))
  migrate(map)
  const sizes = (): MapEntries => ({ actors: map.actors.size, links: map.links.size, views: map.views.size })
  const before = sizes()
  const counts = restoreMap(map, kept.file, author)
  const after = sizes()
  const grown = {
    actors: after.actors - before.actors,
    links: after.links - before.links,
    views: after.views - before.views,
  }
  const change = written.length > 0 ? Y.mergeUpdates(written) : undefined
  const found = change ? placesFor(change, known, doc) : []
  doc.destroy()
  return change ? { kind: 'restored', counts, update: change, found, grown } : { kind: 'same', counts }
}

/** What the gate will ask of the document, which it asks itself. */
function placesFor(update: Uint8Array, known: Clocks, doc: Y.Doc): FoundPlace[] {
  const asked: FoundPlace[] = []
  const places = {
    get(id: StructId) {
      const place = findPlace(doc, id)
      asked.push(place)
      return place
    },
  }
  examine(update, known, NO_LIMITS, places)
  return asked
}
