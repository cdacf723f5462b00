import { byId } from '../map/by-id'
import type { Contact } from '../map/contact'
import type { ActorId } from '../map/ids'
import { readContacts } from './contacts'
import type { PrivateDocument } from './private-document'

const NOBODY: readonly Contact[] = []

/** Plain immutable values over a live private document, as `MapView` gives them of a map. */
export class ContactsView {
  readonly #document: PrivateDocument
  readonly #listeners = new Set<() => void>()
  readonly #refresh = () => this.#read()
  #all: readonly Contact[] = NOBODY
  #byActor: ReadonlyMap<ActorId, readonly Contact[]> = new Map()

  constructor(document: PrivateDocument) {
    this.#document = document
    document.contacts.observeDeep(this.#refresh)
    this.#read()
  }

  /** The same list until one of its contacts comes, goes or changes. */
  contactsOf(actor: ActorId): readonly Contact[] {
    return this.#byActor.get(actor) ?? NOBODY
  }

  /** Every contact, also of actors that are not on the map any more. */
  contacts(): readonly Contact[] {
    return this.#all
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  close(): void {
    this.#document.contacts.unobserveDeep(this.#refresh)
    this.#listeners.clear()
  }

  #read(): void {
    const known = new Map(this.#all.map((contact) => [contact.id, contact]))
    this.#all = readContacts(this.#document).map((contact) => sameAs(known.get(contact.id), contact))
    const byActor = new Map<ActorId, Contact[]>()
    for (const contact of this.#all.toSorted(byTime)) {
      byActor.set(contact.actor, [...(byActor.get(contact.actor) ?? []), contact])
    }
    const before = this.#byActor
    this.#byActor = new Map([...byActor].map(([actor, contacts]) => [actor, sameList(before.get(actor), contacts)]))
    for (const listener of this.#listeners) listener()
  }
}

/** As they were added; what a file brought without a time comes first. */
function byTime(a: Contact, b: Contact): number {
  const [first, second] = [a.createdAt ?? '', b.createdAt ?? '']
  if (first === second) return byId(a, b)
  return first < second ? -1 : 1
}

function sameAs(before: Contact | undefined, after: Contact): Contact {
  return before && JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function sameList(before: readonly Contact[] | undefined, after: readonly Contact[]): readonly Contact[] {
  const isSame = before?.length === after.length && after.every((contact, index) => contact === before[index])
  return isSame ? before : after
}
