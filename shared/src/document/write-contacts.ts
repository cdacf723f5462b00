import * as Y from 'yjs'
import type { Contact } from '../map/contact'
import { readContacts } from './contacts'
import { writeValues } from './fields'
import { type Author, change, type Fields, IMPORT } from './map-document'
import type { PrivateDocument } from './private-document'
import { changedValues, type WrittenCounts } from './write-map'

/** Writes contacts over those that are there, as `writeMap` does with a map: ids and signatures are kept. */
export function writeContacts(document: PrivateDocument, contacts: readonly Contact[], author: Author): WrittenCounts {
  const { writes, counts } = planWrite(document, contacts)
  if (writes.length === 0) return counts
  change(document, author, IMPORT, () => {
    for (const { id, isNew, values } of writes) {
      if (isNew) document.contacts.set(id, new Y.Map())
      writeValues(document.contacts.get(id) as Fields, values)
    }
  })
  return counts
}

/** What `writeContacts` would do, without doing it. */
export function reviewContacts(document: PrivateDocument, contacts: readonly Contact[]): WrittenCounts {
  return planWrite(document, contacts).counts
}

function planWrite(document: PrivateDocument, contacts: readonly Contact[]) {
  const known = new Map(readContacts(document).map((contact) => [contact.id, contact]))
  const counts = { create: 0, update: 0, keep: 0 }
  const writes = contacts.flatMap((contact) => {
    const before = known.get(contact.id)
    const values = before ? changedValues(before, contact) : contact
    const isKept = Object.keys(values).length === 0
    counts[isKept ? 'keep' : before ? 'update' : 'create'] += 1
    return isKept ? [] : [{ id: contact.id, isNew: !before, values }]
  })
  return { writes, counts }
}
