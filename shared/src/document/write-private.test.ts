import { expect, test } from 'vitest'
import { ActorId, ViewId } from '../map/ids'
import { addContact, updateContact } from './contacts'
import { privateOf } from './private-contents'
import { openPrivateDocument } from './private-document'
import { readPrivate } from './read-private'
import { setViewNotes } from './view-notes'
import { reviewPrivate, writePrivate } from './write-private'

const ana = { name: 'Ana', at: '2026-11-22T10:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-11-23T10:00:00.000Z' }
const [cpam, pass] = [ActorId.parse('cpam'), ActorId.parse('pass')]
const [sante, emploi] = [ViewId.parse('sante'), ViewId.parse('emploi')]

function filled() {
  const document = openPrivateDocument()
  addContact(document, { actor: cpam, name: 'Awa' }, ana)
  updateContact(document, addContact(document, { actor: pass, name: 'Zoé' }, ana), { phone: '06' }, ben)
  setViewNotes(document, sante, 'Remercier la CPAM.', ana)
  setViewNotes(document, emploi, 'Deux minutes.', ben)
  return readPrivate(document)
}

test('what was written is what the file says, and writing it again changes nothing', () => {
  const file = filled()
  const other = openPrivateDocument()
  expect(reviewPrivate(other, file)).toEqual({ create: 4, update: 0, keep: 0 })
  expect(readPrivate(other)).toEqual({ contacts: [], viewNotes: [] })
  expect(writePrivate(other, file, ben)).toEqual({ create: 4, update: 0, keep: 0 })
  expect(readPrivate(other)).toStrictEqual(file)

  other.doc.on('update', () => expect.unreachable('nothing was to be written'))
  expect(writePrivate(other, file, ben)).toEqual({ create: 0, update: 0, keep: 4 })
  const changed = {
    contacts: file.contacts.map((contact, index) => (index === 0 ? { ...contact, job: 'CIP' } : contact)),
    viewNotes: file.viewNotes.map((notes) => ({ ...notes, text: `${notes.text} Deux fois.` })),
  }
  expect(reviewPrivate(other, changed)).toEqual({ create: 0, update: 3, keep: 1 })
})

test('what the file does not name stays, and notes that could not be read are replaced', () => {
  const { viewNotes } = filled()
  const other = openPrivateDocument()
  addContact(other, { actor: cpam, name: 'Sam' }, ana)
  other.doc.getMap('viewNotes').set(sante, 'none')
  expect(writePrivate(other, { contacts: [], viewNotes }, ben)).toEqual({ create: 2, update: 0, keep: 0 })
  expect(readPrivate(other)).toMatchObject({ contacts: [{ name: 'Sam' }], viewNotes })
})

test('a file has what is about an actor or a view that is there', () => {
  const file = filled()
  expect(privateOf({ actors: [], views: [] }, file)).toEqual({ contacts: [], viewNotes: [] })
  const there = { actors: [{ id: cpam }], views: [{ id: emploi }] }
  expect(privateOf(there, file)).toMatchObject({ contacts: [{ name: 'Awa' }], viewNotes: [{ text: 'Deux minutes.' }] })
})
