import type { ViewId } from '../map/ids'
import { inOrder, type View } from '../map/view'
import { ItemList } from './item-list'
import type { MapDocument } from './map-document'
import { readView } from './views'

/** The views of a live map as plain values, in their order; apart from `MapView`, since a map is shown without them. */
export class ViewList {
  readonly #root: MapDocument['views']
  readonly #items: ItemList<ViewId, View>
  readonly #listeners = new Set<() => void>()
  readonly #refresh = () => this.#read()
  #all: readonly View[] = []

  constructor({ views }: MapDocument) {
    this.#root = views
    this.#items = new ItemList(views, 'view', readView)
    // After the list, which has then heard what is to be read again.
    views.observeDeep(this.#refresh)
    this.#read()
  }

  /** The same list until a view comes, goes, moves or changes; each view stays the same object until it changes itself. */
  views(): readonly View[] {
    return this.#all
  }

  get(id: ViewId): View | undefined {
    return this.#items.get(id)
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
    this.#all = this.#items
      .ids()
      .flatMap((id) => this.#items.get(id) ?? [])
      .sort(inOrder)
    for (const listener of this.#listeners) listener()
  }
}
