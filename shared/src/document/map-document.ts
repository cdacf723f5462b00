import * as Y from 'yjs'
import type { DocumentRoot } from '../map/document-roots'

export type Fields = Y.Map<unknown>

/** The roots of a map document, named once; nobody else calls `doc.getMap`. */
export interface MapDocument {
  readonly doc: Y.Doc
  readonly meta: Y.Map<unknown>
  readonly actors: Y.Map<Fields>
  readonly links: Y.Map<Fields>
  /** One value `[x, y]` an actor: two keys would keep a tombstone for each move. */
  readonly positions: Y.Map<unknown>
  readonly zones: Y.Map<Fields>
  readonly notes: Y.Map<Fields>
  readonly views: Y.Map<Fields>
  readonly comments: Y.Map<Fields>
}

/** What every document of a territory has: the map and the private one. */
export type SignedDocument = Pick<MapDocument, 'doc' | 'meta'>

export function openMapDocument(doc = new Y.Doc()): MapDocument {
  const root = (name: DocumentRoot) => doc.getMap(name)
  return {
    doc,
    meta: root('meta'),
    actors: root('actors') as Y.Map<Fields>,
    links: root('links') as Y.Map<Fields>,
    positions: root('positions'),
    zones: root('zones') as Y.Map<Fields>,
    notes: root('notes') as Y.Map<Fields>,
    views: root('views') as Y.Map<Fields>,
    comments: root('comments') as Y.Map<Fields>,
  }
}

/** Origins of transactions: undo tracks `USER_EDIT` alone. */
export const USER_EDIT = Symbol('user edit')
export const IMPORT = Symbol('import')
export const RESTORE = Symbol('restore')
export const MIGRATION = Symbol('migration')
export type Origin = typeof USER_EDIT | typeof IMPORT | typeof RESTORE | typeof MIGRATION

/** Who makes a change, under the name they gave, and when (ISO 8601). */
export interface Author {
  readonly name: string
  readonly at: string
}

/** The fields that operations write themselves: who added something, who changed it last, and when. */
export type Signature = 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'

/**
 * Runs one named operation as one transaction and signs it. The signature also makes every change
 * carry at least one new struct: a deletion alone does not advance the state vector, and a receipt,
 * which is a state vector, could not tell that it was stored.
 */
export function change<T>(document: SignedDocument, author: Author, origin: Origin, write: () => T): T {
  return document.doc.transact(() => {
    const result = write()
    sign(document, author)
    return result
  }, origin)
}

/** Writes who changed the document last; also after an undo, which makes its own transaction. */
export function sign({ meta }: SignedDocument, author: Author): void {
  meta.set('lastChange', [author.at, author.name])
}

/** Who changed the map last and when, or undefined on a new map. */
export function lastChange({ meta }: SignedDocument): Author | undefined {
  const value = meta.get('lastChange')
  if (!Array.isArray(value)) return undefined
  const [at, name] = value
  return typeof at === 'string' && typeof name === 'string' ? { at, name } : undefined
}
