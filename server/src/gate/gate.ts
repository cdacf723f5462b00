import { SCORES_RELEASED } from '@maillage/shared/document/map-settings'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import { type Clocks, type DecodedUpdate, decodeNews, type UpdateLimits } from './decoded-update'
import { DeletedRanges } from './deleted-ranges'
import type { StructId } from './found-place'
import { type Integration, integrationOrder } from './integration-order'
import { isKnownPlace, type KnownPlaces, type Place, Places, type PlaceToFind } from './places'
import { checkKey, checkPlainValue } from './plain-value'
import { MAP_ROOTS, type RootShapes, SHAPES, type Shape, shapeInside } from './shapes'

/** Values that one author may have overwritten without a pause for anything else. */
const LONGEST_RUN = 10_000

/** How often one update may tell a deletion. */
const TOLD = 4

export type Examined =
  | { readonly kind: 'change'; readonly change: Change }
  /** It builds on something that is not here. */
  | { readonly kind: 'missing' }
  /** It shows the scores of organisations to all, which is not for who says it to decide. */
  | { readonly kind: 'forbidden' }
  /** Nobody can tell before it is known where these structs of the document lie. */
  | { readonly kind: 'unsure'; readonly ids: readonly StructId[] }

export interface GateRules {
  /** The roots of the document, and what may lie in each. */
  readonly roots?: RootShapes
  /** Whether who wrote it may show the scores of organisations to all: facilitators may. */
  readonly mayRelease?: boolean
}

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
  { roots = MAP_ROOTS, mayRelease = true }: GateRules = {},
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
    if (!mayRelease && isRelease(struct, place, places)) return { kind: 'forbidden' }
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

/**
 * Whether an item shows the scores to all. One that overwrites another does not tell where it lies: the document is asked for
 * that, where the value is one that would show them.
 */
function isRelease({ content }: Y.Item, place: Place | PlaceToFind, places: Places): boolean {
  if (!(content instanceof Y.ContentAny && content.arr.includes(true))) return false
  const { shape, key } = places.settle(place)
  return shape === SHAPES.meta && key === SCORES_RELEASED
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
