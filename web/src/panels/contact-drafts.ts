import type { ActorId } from '@maillage/shared/map/ids'
import type { ContactsSession } from '../map-session/contacts-session'

/** What stands in the fields of a contact that is not added yet. */
export interface TypedContact {
  readonly name: string
  readonly job: string
  readonly phone: string
  readonly email: string
}

export const NOBODY: TypedContact = { name: '', job: '', phone: '', email: '' }

// In the memory of the page only, like the contacts themselves, and gone with them.
const drafts = new WeakMap<ContactsSession, Map<ActorId, TypedContact>>()

/** What was typed at an actor and neither added nor given up: it is there again for who comes back. */
export function typedContact(contacts: ContactsSession, actor: ActorId): TypedContact | undefined {
  return drafts.get(contacts)?.get(actor)
}

/** Keeps what is typed at an actor; nothing once all fields are empty. */
export function keepTyped(contacts: ContactsSession, actor: ActorId, typed: TypedContact): void {
  const ofMap = drafts.get(contacts) ?? new Map<ActorId, TypedContact>()
  if (Object.values(typed).some((text) => text.trim())) ofMap.set(actor, typed)
  else ofMap.delete(actor)
  drafts.set(contacts, ofMap)
}
