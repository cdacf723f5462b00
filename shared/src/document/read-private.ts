import { readContacts } from './contacts'
import type { PrivateContents } from './private-contents'
import type { PrivateDocument } from './private-document'
import { readViewNotes } from './view-notes'

/** All that a territory's private document holds. What of it is about something on the map, the map tells. */
export function readPrivate(document: PrivateDocument): PrivateContents {
  return { contacts: readContacts(document), viewNotes: readViewNotes(document) }
}
