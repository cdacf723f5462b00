import type { Contact } from '../map/contact'
import type { ActorId } from '../map/ids'
import type { ViewNotes } from '../map/view-notes'
import { contactsOf, readContacts } from './contacts'
import type { PrivateDocument } from './private-document'
import { readViewNotes } from './view-notes'

/** What a file for those who may edit has beside the map. */
export interface PrivateContents {
  readonly contacts: readonly Contact[]
  readonly viewNotes: readonly ViewNotes[]
}

/** All that a territory's private document holds. What of it is about something on the map, the map tells. */
export function readPrivate(document: PrivateDocument): PrivateContents {
  return { contacts: readContacts(document), viewNotes: readViewNotes(document) }
}

/** What contents of a private document can be about. */
interface Things {
  readonly actors: readonly { readonly id: ActorId }[]
  readonly views: readonly { readonly id: string }[]
}

/** What is about actors and views that are there: what an export carries. */
export function privateOf({ actors, views }: Things, { contacts, viewNotes }: PrivateContents): PrivateContents {
  const there = new Set<string>(views.map(({ id }) => id))
  return { contacts: contactsOf(actors, contacts), viewNotes: viewNotes.filter(({ view }) => there.has(view)) }
}
