import { expect, test } from 'vitest'
import { SaveTracker } from '../offline/save-tracker'
import type { ContactsSession } from './contacts-session'
import { openLazyContacts } from './lazy-contacts'
import type { Connection } from './save-state'
import { openSaveStateStore } from './save-state-store'
import { openStore } from './store'

const [MAP, BESIDE] = [7, 8]

function openBoth() {
  const [tracker, beside] = [new SaveTracker(MAP), new SaveTracker(BESIDE)]
  const connection = openStore<Connection>({ kind: 'online' })
  const contacts = openLazyContacts(
    tracker,
    () => ({ waiting: beside, connection, close: () => undefined }) as unknown as ContactsSession,
  )
  const state = openSaveStateStore(contacts.waiting)
  state.setConnection({ kind: 'online' })
  return { tracker, beside, connection, contacts, state }
}

test('all is saved only when the map and the contacts are', () => {
  const { tracker, beside, contacts, state } = openBoth()
  contacts.open()
  beside.changed(1)
  tracker.changed(3)
  state.refresh()
  expect(state.read()).toMatchObject({ kind: 'saving', pending: 2 })
  tracker.stored(new Map([[MAP, 3]]))
  state.stored()
  expect(state.read()).toMatchObject({ kind: 'saving', pending: 1 })
  expect(contacts.hasWaiting()).toBe(true)
  beside.stored(new Map([[BESIDE, 1]]))
  state.stored()
  expect(state.read()).toMatchObject({ kind: 'saved', at: expect.any(Date) })
  expect(contacts.hasWaiting()).toBe(false)
})

test('a contact that the server turned away is not saved', () => {
  const { beside, connection, contacts, state } = openBoth()
  contacts.open()
  connection.set({ kind: 'refused', code: 'map-full' })
  state.refresh()
  expect(state.read()).toMatchObject({ kind: 'saved' })
  beside.changed(1)
  state.refresh()
  expect(state.read()).toEqual({ kind: 'unsaved', pending: 1, code: 'map-full' })
})

test('nothing waits of contacts that nobody opened', () => {
  const { beside, contacts, state } = openBoth()
  beside.changed(1)
  state.refresh()
  expect(state.read()).toMatchObject({ kind: 'saved' })
  expect(contacts.hasWaiting()).toBe(false)
})
