import { type FoundPlace, type StructId, structKey } from '../gate/found-place'
import type { KnownPlaces } from '../gate/places'

/** More than anybody needs at once; what is forgotten is looked up again. */
const MOST = 10_000

/** Where structs of a document lie, as far as anybody has asked: that never changes. */
export class FoundPlaces implements KnownPlaces {
  readonly #places = new Map<string, FoundPlace>()

  get(id: StructId): FoundPlace | undefined {
    return this.#places.get(structKey(id))
  }

  add(found: readonly FoundPlace[]): void {
    if (this.#places.size > MOST) this.#places.clear()
    for (const place of found) this.#places.set(structKey(place.id), place)
  }
}
