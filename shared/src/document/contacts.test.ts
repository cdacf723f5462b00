import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Contact } from '../map/contact'
import { ActorId, ContactId } from '../map/ids'
import type { ProblemCode } from '../protocol/problems'
import { addContact, type ContactPatch, readContacts, removeContacts, updateContact } from './contacts'
import { ContactsView } from './contacts-view'
import { type Fields, lastChange } from './map-document'
import { openPrivateDocument, type PrivateDocument } from './private-document'
import { openPrivateHistory } from './undo-history'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const CPAM = ActorId.parse('cpam')
const SIAO = ActorId.parse('siao')

let document: PrivateDocument
beforeEach(() => {
  document = openPrivateDocument()
})

const add = (name: string, actor = CPAM) => addContact(document, { actor, name }, ana)

describe('a contact', () => {
  test('is added, changed and removed, and each change is signed', () => {
    const id = addContact(
      document,
      { actor: CPAM, name: ' Awa   Diallo ', job: 'Déléguée', phone: '06 12 34 56 78', email: 'awa@example.org' },
      ana,
    )
    const contact = {
      id,
      actor: CPAM,
      name: 'Awa Diallo',
      job: 'Déléguée',
      phone: '06 12 34 56 78',
      email: 'awa@example.org',
      createdAt: ana.at,
      createdBy: 'Ana',
    }
    expect(readContacts(document)).toStrictEqual([{ ...contact, updatedAt: ana.at, updatedBy: 'Ana' }])

    updateContact(document, id, { phone: undefined, note: 'Le matin' }, ben)
    const { phone, ...rest } = contact
    expect(readContacts(document)).toStrictEqual([{ ...rest, note: 'Le matin', updatedAt: ben.at, updatedBy: 'Ben' }])
    removeContacts(document, [id], ana)
    expect(readContacts(document)).toEqual([])
    expect(lastChange(document)).toEqual(ana)
  })

  test.for<{ patch: ContactPatch; code: ProblemCode }>([
    { patch: { name: ' ' }, code: 'name-missing' },
    { patch: { name: 'n'.repeat(201) }, code: 'text-too-long' },
    { patch: { phone: '1'.repeat(41) }, code: 'text-too-long' },
    { patch: { email: 'e'.repeat(255) }, code: 'text-too-long' },
    { patch: { note: 'n'.repeat(10_001) }, code: 'text-too-long' },
  ])('with $patch fails with $code and changes nothing', ({ patch, code }) => {
    const failure = expect.objectContaining({ code })
    const id = add('Awa Diallo')
    const before = document.doc.toJSON()
    expect(() => updateContact(document, id, patch, ben)).toThrow(failure)
    expect(() => addContact(document, { actor: CPAM, name: 'Awa', ...patch } as never, ben)).toThrow(failure)
    expect(document.doc.toJSON()).toEqual(before)
  })

  test('that a peer removed cannot be changed', () => {
    expect(() => updateContact(document, ContactId.parse('gone'), { job: 'CIP' }, ana)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  test.for<{ what: string; values: Record<string, unknown>; read: Partial<Contact> | undefined }>([
    { what: 'without an actor', values: { name: 'Awa' }, read: undefined },
    { what: 'of an actor that is no id', values: { actor: '__proto__' }, read: undefined },
    { what: 'without a name', values: { actor: CPAM }, read: { actor: CPAM, name: '' } },
    {
      what: 'with a number for a telephone',
      values: { actor: CPAM, name: 'Awa', phone: 612345678 },
      read: { actor: CPAM, name: 'Awa' },
    },
  ])('$what is read as $read', ({ values, read }) => {
    const fields: Fields = new Y.Map(Object.entries(values))
    document.contacts.set('c', fields)
    expect(readContacts(document)).toStrictEqual(read ? [{ id: 'c', ...read }] : [])
  })
})

test('what was removed comes back with one step of its own history', () => {
  const history = openPrivateHistory(document, { stepMs: 0 })
  const id = add('Awa')
  const before = readContacts(document)
  removeContacts(document, [id], ana)
  history.undo(ben)
  expect(readContacts(document)).toEqual(before)
  expect(lastChange(document)).toEqual(ben)
  history.undo(ben)
  expect(readContacts(document)).toEqual([])
})

describe('the view', () => {
  test('gives the contacts of an actor in the order in which they came, the same list until one changes', () => {
    const view = new ContactsView(document)
    const onChange = vi.fn()
    view.onChange(onChange)
    add('Awa')
    const second = addContact(document, { actor: CPAM, name: 'Zoé' }, ben)
    add('Marc', SIAO)
    const ofCpam = view.contactsOf(CPAM)
    expect(ofCpam.map(({ name }) => name)).toEqual(['Awa', 'Zoé'])
    expect(onChange).toHaveBeenCalledTimes(3)

    removeContacts(
      document,
      [...view.contactsOf(SIAO)].map(({ id }) => id),
      ana,
    )
    expect(view.contactsOf(CPAM)).toBe(ofCpam)
    expect(view.contactsOf(SIAO)).toEqual([])
    updateContact(document, second, { job: 'CIP' }, ana)
    expect(view.contactsOf(CPAM)).not.toBe(ofCpam)
    expect(view.contactsOf(CPAM)[0]).toBe(ofCpam[0])

    view.close()
    onChange.mockClear()
    add('Sam')
    expect(onChange).not.toHaveBeenCalled()
  })
})
