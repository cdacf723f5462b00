import type * as Y from 'yjs'
import { ItemList } from './item-list'
import type { Fields } from './map-document'

/** An item list that reads itself again with each change of its root: what is followed apart from `MapView`, and later. */
export class LiveItems<Id extends string, Item, Arranged> {
  readonly #root: Y.Map<Fields>
  readonly #items: ItemList<Id, Item>
  readonly #arrange: (items: readonly Item[], before: Arranged | undefined) => Arranged
  readonly #listeners = new Set<() => void>()
  #arranged: Arranged

  /** @param arrange what is told of all items, in the order of their ids; the same items are the same objects */
  constructor(
    root: Y.Map<Fields>,
    topic: string,
    read: (id: string, fields: unknown) => Item | undefined,
    arrange: (items: readonly Item[], before: Arranged | undefined) => Arranged,
  ) {
    this.#root = root
    this.#items = new ItemList(root, topic, read)
    this.#arrange = arrange
    // After the list, which has then heard what is to be read again.
    root.observeDeep(this.#refresh)
    this.#arranged = this.#read(undefined)
  }

  get(id: Id): Item | undefined {
    return this.#items.get(id)
  }

  /** The same value until something changes. */
  arranged(): Arranged {
    return this.#arranged
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

  readonly #refresh = () => {
    this.#arranged = this.#read(this.#arranged)
    for (const listener of this.#listeners) listener()
  }

  #read(before: Arranged | undefined): Arranged {
    this.#items.refresh(new Set())
    return this.#arrange(
      this.#items.ids().flatMap((id) => this.#items.get(id) ?? []),
      before,
    )
  }
}
