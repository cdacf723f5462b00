import { byId } from '../map/by-id'
import type { Contact } from '../map/contact'
import type { ActorId, ContactId } from '../map/ids'
import { LiveItems } from './live-items'
import type { PrivateDocument } from './private-document'
import { readContact } from './read-map'

const NOBODY: readonly Contact[] = []

interface ArrangedContacts {
  readonly all: readonly Contact[]
  readonly byActor: ReadonlyMap<ActorId, readonly Contact[]>
}

/** Plain immutable values over a live private document, as `MapView` gives them of a map. */
export class ContactsView extends LiveItems<ContactId, Contact, ArrangedContacts> {
  constructor({ contacts }: PrivateDocument) {
    super(contacts, 'contact', readContact, arranged)
  }

  /** The same list until one of its contacts comes, goes or changes. */
  contactsOf(actor: ActorId): readonly Contact[] {
    return this.arranged().byActor.get(actor) ?? NOBODY
  }

  /** Every contact, also of actors that are not on the map any more. */
  contacts(): readonly Contact[] {
    return this.arranged().all
  }
}

function arranged(all: readonly Contact[], before: ArrangedContacts | undefined): ArrangedContacts {
  const lists = new Map<ActorId, Contact[]>()
  for (const contact of all.toSorted(byTime)) {
    lists.set(contact.actor, [...(lists.get(contact.actor) ?? []), contact])
  }
  const byActor = new Map(
    [...lists].map(([actor, contacts]) => [actor, sameList(before?.byActor.get(actor), contacts)]),
  )
  return { all, byActor }
}

/** As they were added; what a file brought without a time comes first. */
function byTime(a: Contact, b: Contact): number {
  const [first, second] = [a.createdAt ?? '', b.createdAt ?? '']
  if (first === second) return byId(a, b)
  return first < second ? -1 : 1
}

function sameList(before: readonly Contact[] | undefined, after: readonly Contact[]): readonly Contact[] {
  const isSame = before?.length === after.length && after.every((contact, index) => contact === before[index])
  return isSame ? before : after
}
