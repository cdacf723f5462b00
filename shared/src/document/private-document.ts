import * as Y from 'yjs'
import type { PrivateRoot } from '../map/document-roots'
import type { Fields } from './map-document'

/** The roots of a territory's private document, named once; nobody else calls `doc.getMap`. */
export interface PrivateDocument {
  readonly doc: Y.Doc
  readonly meta: Y.Map<unknown>
  readonly contacts: Y.Map<Fields>
  /** What presenters say, by the id of the view. */
  readonly viewNotes: Y.Map<Fields>
}

export function openPrivateDocument(doc = new Y.Doc()): PrivateDocument {
  const root = (name: PrivateRoot) => doc.getMap(name)
  return {
    doc,
    meta: root('meta'),
    contacts: root('contacts') as Y.Map<Fields>,
    viewNotes: root('viewNotes') as Y.Map<Fields>,
  }
}
