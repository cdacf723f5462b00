import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import type { DecodedUpdate, Struct } from './decoded-update'
import type { FoundPlace, StructId } from './found-place'
import { DELETED, type RootShapes, type Shape, shapeAt, shapeInside, shapeOfRoot } from './shapes'

/** Where an item lies: in a type of this shape, under this key, which nobody knows of what is collected. */
export interface Place {
  readonly shape: Shape
  readonly key: string | undefined
}

/** What was found out of the document, which is asked only where an update does not say itself where it writes. */
export interface KnownPlaces {
  get(id: StructId): FoundPlace | undefined
}

/** A place in the document that nobody had to look up yet. */
export interface PlaceToFind {
  readonly of: Y.ID
  /** The key is on the wire, so the item is a child; otherwise it is a neighbour and shares both. */
  readonly isChild: boolean
  readonly key: string | undefined
}

export function isKnownPlace(place: Place | PlaceToFind): place is Place {
  return 'shape' in place
}

/** Where the items of one update lie. Items are added in integration order. */
export class Places {
  readonly #structs: ReadonlyMap<number, readonly Struct[]>
  readonly #found: KnownPlaces
  readonly #roots: RootShapes
  readonly #places = new Map<Struct, Place | PlaceToFind>()
  /** Structs of the document whose places are needed and not known. */
  readonly unsure: Y.ID[] = []

  constructor(update: DecodedUpdate, found: KnownPlaces, roots: RootShapes) {
    this.#structs = update.structs
    this.#found = found
    this.#roots = roots
  }

  add(item: Y.Item): Place | PlaceToFind {
    let place = this.#locate(item)
    // Types decide what may lie in them later.
    if (item.content instanceof Y.ContentType && !isKnownPlace(place)) place = this.#lookUp(place)
    this.#places.set(item, place)
    return place
  }

  /** Where the item lies, be it by asking the document; nothing to find for what lies inside of something. */
  settle(place: Place | PlaceToFind): Place {
    if (isKnownPlace(place)) return place
    return place.isChild ? { shape: DELETED, key: place.key } : this.#lookUp(place)
  }

  /** What is collected already lies where nobody looks, and so does, for this time, what is not known yet. */
  #lookUp({ of, isChild, key }: PlaceToFind): Place {
    const found = this.#found.get(of)
    if (!found) this.unsure.push(of)
    if (isChild) return { shape: found?.type ? shapeAt(this.#roots, found.type) : DELETED, key }
    return found?.place
      ? { shape: shapeAt(this.#roots, found.place.parent), key: found.place.key }
      : { shape: DELETED, key: undefined }
  }

  #locate(item: Y.Item): Place | PlaceToFind {
    // Between two others is a place in a list. What has a left neighbour lies under the same key.
    if (item.rightOrigin || (!item.origin && item.parentSub === null)) {
      throw new Problem('change-refused', 'a list, which maps do not have')
    }
    const key = item.parentSub ?? undefined
    // On the wire the parent is the name of a root, the id of the item that holds a type, or left to a neighbour.
    const parent: unknown = item.parent
    if (typeof parent === 'string') return { shape: shapeOfRoot(this.#roots, parent), key }
    if (parent instanceof Y.ID) return this.#inside(parent, key)
    const neighbour = item.origin
    if (!neighbour) throw new Problem('request-invalid', 'an item that lies nowhere')
    const struct = this.#find(neighbour)
    if (struct) return this.#places.get(struct) ?? { shape: DELETED, key: undefined }
    return { of: neighbour, isChild: false, key: undefined }
  }

  #inside(id: Y.ID, key: string | undefined): Place | PlaceToFind {
    const struct = this.#find(id)
    if (!struct) return { of: id, isChild: true, key }
    const place = this.#places.get(struct)
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType) || !place || !isKnownPlace(place)) {
      return { shape: DELETED, key }
    }
    return { shape: shapeInside(place.shape, struct.content.type), key }
  }

  /** The struct of this update that has the id. */
  #find({ client, clock }: Y.ID): Struct | undefined {
    const structs = this.#structs.get(client)
    if (!structs) return undefined
    let low = 0
    let high = structs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = structs[middle] as Struct
      if (clock < struct.id.clock) high = middle - 1
      else if (clock >= struct.id.clock + struct.length) low = middle + 1
      else return struct
    }
    return undefined
  }
}
