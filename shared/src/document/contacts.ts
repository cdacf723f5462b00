import { byId } from '../map/by-id'
import type { Contact } from '../map/contact'
import { ContactId, newId } from '../map/ids'
import { Problem } from '../protocol/problems'
import { checkTexts, readName } from './actors'
import { createdFields, patchFields } from './fields'
import { type Author, change, type Signature, USER_EDIT } from './map-document'
import type { PrivateDocument } from './private-document'
import { readContact } from './read-map'

/** Fields that a person edits one by one. */
export type ContactPatch = {
  readonly [K in keyof Omit<Contact, 'id' | 'actor' | Signature>]?: Contact[K] | undefined
}

export type ContactDraft = Pick<Contact, 'actor' | 'name'> & ContactPatch

/** Adds a person to an actor and returns the contact's id. Throws `name-missing` or `text-too-long`. */
export function addContact(document: PrivateDocument, draft: ContactDraft, author: Author): ContactId {
  const named = { ...draft, name: readName(draft.name) }
  checkTexts(named)
  const id = ContactId.parse(newId())
  change(document, author, USER_EDIT, () => document.contacts.set(id, createdFields(named, author)))
  return id
}

/** Changes fields of a contact. Throws `not-found` when a peer deleted it meanwhile. */
export function updateContact(document: PrivateDocument, id: ContactId, patch: ContactPatch, author: Author): void {
  const fields = document.contacts.get(id)
  if (!fields) throw new Problem('not-found')
  const named = 'name' in patch ? { ...patch, name: readName(patch.name ?? '') } : patch
  checkTexts(named)
  change(document, author, USER_EDIT, () => patchFields(fields, named, author))
}

export function removeContacts(document: PrivateDocument, ids: Iterable<ContactId>, author: Author): void {
  change(document, author, USER_EDIT, () => {
    for (const id of ids) document.contacts.delete(id)
  })
}

/** Every contact, sorted by id so that two replicas give equal lists. Whether its actor is on the map, the map tells. */
export function readContacts(document: PrivateDocument): Contact[] {
  return [...document.contacts]
    .map(([id, fields]) => readContact(id, fields))
    .filter((contact) => contact !== undefined)
    .sort(byId)
}
