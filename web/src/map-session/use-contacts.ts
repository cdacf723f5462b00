import type { Contact } from '@maillage/shared/map/contact'
import type { ActorId } from '@maillage/shared/map/ids'
import { useCallback, useSyncExternalStore } from 'react'
import type { ContactsSession } from './contacts-session'
import { useStored } from './store'

/** Where the contacts are on their way: they can be changed only while the server hears of it. */
export type ContactsState = 'opening' | 'ready' | 'offline' | 'refused'

export function useContactsState({ connection, isReady }: ContactsSession): ContactsState {
  const { kind } = useStored(connection)
  const hasCome = useStored(isReady)
  switch (kind) {
    case 'opening':
      return 'opening'
    case 'online':
      return hasCome ? 'ready' : 'opening'
    default:
      return kind
  }
}

/** The contacts of one actor. */
export function useContactsOf({ view }: ContactsSession, actor: ActorId): readonly Contact[] {
  const subscribe = useCallback((onChange: () => void) => view.onChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => view.contactsOf(actor))
}

/** Every contact, also of actors that are not on the map any more. */
export function useAllContacts({ view }: ContactsSession): readonly Contact[] {
  const subscribe = useCallback((onChange: () => void) => view.onChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => view.contacts())
}
