import type * as Y from 'yjs'
import type { Fields } from './map-document'

/** The notes or the zones of a map as plain values; a value stays the same object until it changes. */
export class ItemList<Id extends string, Item> {
  readonly #root: Y.Map<Fields>
  readonly #read: (id: string, fields: unknown) => Item | undefined
  readonly #topic: string
  readonly #items = new Map<Id, Item>()
  readonly #dirty = new Set<string>()
  #ids: readonly Id[] = []

  /** @param topic what one of them is called; with an `s`, their list */
  constructor(root: Y.Map<Fields>, topic: string, read: (id: string, fields: unknown) => Item | undefined) {
    this.#root = root
    this.#topic = topic
    this.#read = read
    for (const id of root.keys()) this.#dirty.add(id)
    root.observeDeep(this.#collect as never)
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0
  }

  get(id: Id): Item | undefined {
    return this.#items.get(id)
  }

  /** The same array until one comes or goes. */
  ids(): readonly Id[] {
    return this.#ids
  }

  /** Reads again what has changed, and notes what is to be told. */
  refresh(changed: Set<string>): void {
    let hasOthers = false
    for (const key of this.#dirty) {
      const id = key as Id
      const item = this.#read(id, this.#root.get(id))
      if (this.#items.has(id) !== (item !== undefined)) hasOthers = true
      setOrDelete(this.#items, id, item)
      changed.add(`${this.#topic}:${id}`)
    }
    this.#dirty.clear()
    if (!hasOthers) return
    this.#ids = [...this.#items.keys()].sort()
    changed.add(`${this.#topic}s`)
  }

  close(): void {
    this.#root.unobserveDeep(this.#collect as never)
  }

  readonly #collect = (events: Y.YEvent<never>[]) => collectIds(events, this.#dirty)
}

/** An absent value is no entry. */
export function setOrDelete<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** The keys of a root that an event lies under: those set in the root itself, or the first step of a deeper path. */
export function collectIds<Id extends string>(events: Y.YEvent<never>[], into: Set<Id>): void {
  for (const event of events) {
    if (event.path.length > 0) into.add(String(event.path[0]) as Id)
    else for (const key of event.changes.keys.keys()) into.add(key as Id)
  }
}
