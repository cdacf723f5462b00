import { byId } from '../map/by-id'
import type { Contact } from '../map/contact'
import type { ActorId, ContactId } from '../map/ids'
import { ItemList } from './item-list'
import type { PrivateDocument } from './private-document'
import { readContact } from './read-map'

const NOBODY: readonly Contact[] = []

/** Plain immutable values over a live private document, as `MapView` gives them of a map. */
export class ContactsView {
  readonly #root: PrivateDocument['contacts']
  readonly #items: ItemList<ContactId, Contact>
  readonly #listeners = new Set<() => void>()
  readonly #refresh = () => this.#read()
  #all: readonly Contact[] = NOBODY
  #byActor: ReadonlyMap<ActorId, readonly Contact[]> = new Map()

  constructor({ contacts }: PrivateDocument) {
    this.#root = contacts
    this.#items = new ItemList(contacts, 'contact', readContact)
    // After the list, which has then heard what is to be read again.
    contacts.observeDeep(this.#refresh)
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
    this.#root.unobserveDeep(this.#refresh)
    this.#items.close()
    this.#listeners.clear()
  }

  #read(): void {
    this.#items.refresh(new Set())
    this.#all = this.#items.ids().flatMap((id) => this.#items.get(id) ?? [])
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

function sameList(before: readonly Contact[] | undefined, after: readonly Contact[]): readonly Contact[] {
  const isSame = before?.length === after.length && after.every((contact, index) => contact === before[index])
  return isSame ? before : after
}
