import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import { type Clocks, type DecodedUpdate, decodeNews, type Struct, type UpdateLimits } from './decoded-update'
import { DeletedRanges } from './deleted-ranges'
import type { FoundPlace, StructId } from './found-place'
import { type Integration, integrationOrder } from './integration-order'
import { checkKey, checkPlainValue } from './plain-value'
import { DELETED, MAP_ROOTS, type RootShapes, SHAPES, type Shape, shapeAt, shapeInside, shapeOfRoot } from './shapes'

/** Values that one author may have overwritten without a pause for anything else. */
const LONGEST_RUN = 10_000

/** How often one update may tell a deletion. */
const TOLD = 4

/** Where an item lies: in a type of this shape, under this key, which nobody knows of what is collected. */
export interface Place {
  readonly shape: Shape
  readonly key: string | undefined
}

/** What was found out of the document, which is asked only where an update does not say itself where it writes. */
export interface KnownPlaces {
  get(id: StructId): FoundPlace | undefined
}

export type Examined =
  | { readonly kind: 'change'; readonly change: Change }
  /** It builds on something that is not here. */
  | { readonly kind: 'missing' }
  /** Nobody can tell before it is known where these structs of the document lie. */
  | { readonly kind: 'unsure'; readonly ids: readonly StructId[] }

/** The roots of a map that may hold only so many. */
const COUNTED_ROOTS = ['actors', 'links', 'views'] as const
type CountedRoot = (typeof COUNTED_ROOTS)[number]

/** A change that the gate lets through. */
export interface Change {
  /** What is new of it: structs that are known are cut off, so that nobody can tell them in another way. */
  readonly update: Uint8Array
  readonly ends: Clocks
  readonly structs: number
  /** They are new, in an order in which they can be integrated. */
  readonly order: Integration['order']
  readonly deletes: DecodedUpdate['deletes']
  /** Y.Maps put in the roots of these names, and still there after it; an upper bound of how many came. */
  readonly added: Readonly<Record<CountedRoot, number>>
}

/**
 * Decodes an update and checks every struct of it against the shape of its document, before anything is applied: Yjs has no
 * way back. Throws `request-invalid` or `change-refused`.
 */
export function examine(
  update: Uint8Array,
  known: Clocks,
  limits: UpdateLimits,
  found: KnownPlaces,
  roots = MAP_ROOTS,
): Examined {
  const { news, decoded } = decodeNews(update, known, limits)
  const integration = integrationOrder(decoded, known)
  if (!integration) return { kind: 'missing' }

  const places = new Places(decoded, found, roots)
  const entries: Entry[] = []
  for (const struct of integration.order) {
    if (!(struct instanceof Y.Item)) continue
    const place = places.add(struct)
    checkItem(struct, place)
    const root = rootOfEntry(struct, place)
    if (root) entries.push({ root, id: struct.id })
  }
  if (places.unsure.length > 0) return { kind: 'unsure', ids: places.unsure }
  checkRuns(integration.order, decoded)
  checkDeletes(decoded)
  const { ends, order } = integration
  const added = countStaying(entries, decoded)
  return {
    kind: 'change',
    change: { update: news, ends, structs: order.length, order, deletes: decoded.deletes, added },
  }
}

/** A Y.Map that comes into a root that may hold only so many. */
interface Entry {
  readonly root: CountedRoot
  readonly id: Y.ID
}

function rootOfEntry({ content }: Y.Item, place: Place | PlaceToFind): CountedRoot | undefined {
  if (!(content instanceof Y.ContentType && isKnownPlace(place))) return undefined
  return COUNTED_ROOTS.find((root) => place.shape === SHAPES[root])
}

/** Who comes back from working alone brings what they deleted again, too: an undo history keeps it. */
function countStaying(entries: readonly Entry[], { deletes }: DecodedUpdate): Change['added'] {
  const added = { actors: 0, links: 0, views: 0 }
  if (entries.length === 0) return added
  const deleted = new DeletedRanges()
  deleted.add(deletes)
  for (const { root, id } of entries) if (!deleted.hasClock(id.client, id.clock)) added[root] += 1
  return added
}

/**
 * Several values in one struct are those that an author has overwritten and keeps to undo it: all are deleted. Yjs copies
 * them whenever it has to cut such a struct, so that there may not be too many.
 */
function checkRuns(order: Integration['order'], { deletes }: DecodedUpdate): void {
  let deleted: DeletedRanges | undefined
  for (const struct of order) {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentAny) || struct.length === 1) continue
    const { id, length } = struct
    if (length > LONGEST_RUN) throw new Problem('change-refused', 'too many values in one struct')
    if (!deleted) {
      deleted = new DeletedRanges()
      deleted.add(deletes)
    }
    const isDeleted = deleted.has(new Map([[id.client, [{ clock: id.clock, len: length }]]]))
    if (!isDeleted) throw new Problem('change-refused', 'several values of one key')
  }
}

/** Yjs tells each deletion once, early versions some more than once, and looks at each struct of each range. */
function checkDeletes({ deletes }: DecodedUpdate): void {
  for (const ranges of deletes.values()) {
    if (ranges.length === 1) continue
    /** The furthest ends, the first of them last. */
    const ends: number[] = []
    for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
      const last = ends.length === TOLD ? ends.pop() : 0
      if (last !== undefined && clock < last) throw new Problem('change-refused', 'one deletion again and again')
      const at = ends.findIndex((end) => end < clock + len)
      ends.splice(at < 0 ? ends.length : at, 0, clock + len)
    }
  }
}

/** A place in the document that nobody had to look up yet. */
interface PlaceToFind {
  readonly of: Y.ID
  /** The key is on the wire, so the item is a child; otherwise it is a neighbour and shares both. */
  readonly isChild: boolean
  readonly key: string | undefined
}

function isKnownPlace(place: Place | PlaceToFind): place is Place {
  return 'shape' in place
}

/** Where the items of one update lie. Items are added in integration order. */
class Places {
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

function checkItem(item: Y.Item, place: Place | PlaceToFind): void {
  if (item.parentSub !== null) checkKey(item.parentSub)
  const { content } = item
  if (content instanceof Y.ContentDeleted) return
  if (isKnownPlace(place)) checkContent(content, place)
  // Without a look at the document: what may lie anywhere at all. Readers leave out what does not fit its place.
  else for (const value of plainValues(content)) checkPlainValue(value)
}

function checkContent(content: Y.Item['content'], { shape, key }: Place): void {
  if (content instanceof Y.ContentType) shapeInside(shape, content.type)
  else for (const value of plainValues(content)) checkIn(shape, value, key)
}

function checkIn({ checkValue }: Shape, value: unknown, key: string | undefined): void {
  if (!checkValue) throw new Problem('change-refused', 'a value where only shared types may be')
  checkValue(value, key)
}

/** Usually one; an author who keeps what can be undone may send several overwritten ones in a piece. */
function plainValues(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny) return content.arr
  throw new Problem('change-refused', 'content that maps do not have')
}
