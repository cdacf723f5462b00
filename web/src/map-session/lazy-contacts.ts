import type { SaveTracker } from '../offline/save-tracker'
import type { ContactsSession } from './contacts-session'
import type { Waiting } from './save-state-store'

/** The contacts of a session, opened when somebody first asks for them. */
export interface LazyContacts {
  open(): ContactsSession | undefined
  /** What waits to be stored of the map and, once they are open, of the contacts. */
  readonly waiting: Waiting
  hasWaiting(): boolean
  close(): void
}

/** @param open gives undefined to those who may not see them */
export function openLazyContacts(map: SaveTracker, open: () => ContactsSession | undefined): LazyContacts {
  let contacts: ContactsSession | undefined
  const hasWaiting = () => contacts !== undefined && contacts.waiting.pending > 0
  return {
    open() {
      contacts ??= open()
      return contacts
    },
    hasWaiting,
    waiting: {
      get pending() {
        return map.pending + (contacts?.waiting.pending ?? 0)
      },
      get oldest() {
        return map.oldest + (contacts?.waiting.oldest ?? 0)
      },
      get refused() {
        const connection = contacts?.connection.read()
        return connection?.kind === 'refused' && hasWaiting() ? connection.code : null
      },
    },
    close: () => contacts?.close(),
  }
}
