import { generateNKeysBetween } from 'fractional-indexing'
import { newId, ViewId } from '../map/ids'
import { MOST_VIEWS } from '../map/lengths'
import { inOrder, MOST_PICKED, type View, viewOf } from '../map/view'
import { Problem } from '../protocol/problems'
import { checkTexts, readName } from './actors'
import { newRecord, patchFields } from './fields'
import { type Author, change, type MapDocument, type Signature, USER_EDIT } from './map-document'
import { readAnyRecord } from './read-map'
import { keepInTrash } from './trash'
import { wholeArea } from './zones'

/** What a person says of a view. */
type ViewFields = Omit<View, 'id' | 'order' | Signature>

export type ViewDraft = Pick<View, 'title'> & Partial<ViewFields>

/** Fields that a person edits one by one; `undefined` takes one away, so that it is as in a new view. */
export type ViewPatch = { readonly [K in keyof ViewFields]?: ViewFields[K] | undefined }

/** A longer key is made short again by giving all views new ones. */
const LONGEST_KEY = 60

/** The view as it can be understood; undefined where there is none. */
export function readView(id: string, fields: unknown): View | undefined {
  return viewOf(readAnyRecord(id, fields))
}

/** All views in their order. */
export function readViews(map: MapDocument): View[] {
  return [...map.views].flatMap(([id, fields]) => readView(id, fields) ?? []).sort(inOrder)
}

/**
 * Adds a view as the last one, or right after another, and returns its id. Throws `views-full`, `name-missing` or `text-too-long`.
 */
export function addView(map: MapDocument, draft: ViewDraft, author: Author, after?: ViewId): ViewId {
  const views = readViews(map)
  // What cannot be read counts too: the server would send away who adds one more.
  if (map.views.size >= MOST_VIEWS) throw new Problem('views-full')
  const values = readFields({ ...draft, title: readName(draft.title) })
  const id = ViewId.parse(newId())
  const at = views.findIndex((view) => view.id === after) + 1 || views.length
  change(map, author, USER_EDIT, () => {
    const order = keyAt(map, views, at, author)
    const signed = { ...values, order, createdAt: author.at, createdBy: author.name }
    map.views.set(id, newRecord(signed, author))
  })
  return id
}

/** Changes fields of a view. Throws `not-found` when a peer deleted it meanwhile, `name-missing` or `text-too-long`. */
export function updateView(map: MapDocument, id: ViewId, patch: ViewPatch, author: Author): void {
  const fields = map.views.get(id)
  if (!fields) throw new Problem('not-found')
  const values = readFields('title' in patch ? { ...patch, title: readName(patch.title ?? '') } : patch)
  change(map, author, USER_EDIT, () => patchFields(fields, values, author))
}

/**
 * Puts views before another, or last, in the order in which they are given. Each takes a place of its own between two
 * others: two people who reorder at once both keep what they did. What a peer deleted meanwhile is passed over.
 */
export function moveViews(map: MapDocument, ids: Iterable<ViewId>, before: ViewId | undefined, author: Author): void {
  const wanted = new Set(ids)
  const views = readViews(map)
  const moved = [...wanted].flatMap((id) => views.find((view) => view.id === id) ?? [])
  const others = views.filter(({ id }) => !wanted.has(id))
  const at = placeBefore(views, before, wanted, others)
  const after = [...others.slice(0, at), ...moved, ...others.slice(at)]
  if (after.every(({ id }, index) => id === views[index]?.id)) return
  change(map, author, USER_EDIT, () => {
    const keys = keysBetween(others[at - 1]?.order, others[at]?.order, moved.length)
    if (keys) for (const [index, key] of keys.entries()) setOrder(map, moved[index]?.id, key, author)
    else orderAnew(map, after, author)
  })
}

/** Where among the others: before the first of them that does not come before the target, which may be moved itself. */
function placeBefore(
  views: readonly View[],
  before: ViewId | undefined,
  wanted: ReadonlySet<ViewId>,
  others: readonly View[],
): number {
  const start = before === undefined ? -1 : views.findIndex(({ id }) => id === before)
  const target = start < 0 ? undefined : views.slice(start).find(({ id }) => !wanted.has(id))
  return target ? others.indexOf(target) : others.length
}

/** Deletes views; they can be put back from the trash. What presenters say of them stays where it is. */
export function removeViews(map: MapDocument, ids: Iterable<ViewId>, author: Author): void {
  const gone = [...ids]
  change(map, author, USER_EDIT, () => {
    keepInTrash(map, { views: gone }, author)
    for (const id of gone) map.views.delete(id)
  })
}

/** Checked, and as it is written down: what asks for nothing is left out. */
function readFields(values: ViewPatch): Record<string, unknown> {
  const { filter, camera, picked, highlight } = values
  checkTexts(values)
  if (filter) checkTexts({ ...filter })
  if (picked && picked.actors.length + picked.links.length > MOST_PICKED) {
    throw new Problem('request-invalid', 'more actors and links than a view picks')
  }
  return {
    ...values,
    ...(filter && { filter: withoutEmpty(filter) }),
    ...(camera && { camera: wholeArea(camera) }),
    ...(highlight === '' && { highlight: undefined }),
  }
}

function withoutEmpty(filter: View['filter']): Partial<View['filter']> {
  return Object.fromEntries(Object.entries(filter).filter(([, asked]) => asked.length > 0))
}

/** A key for a view that comes to stand at this place among others, which get new ones where there is no room. */
function keyAt(map: MapDocument, views: readonly View[], at: number, author: Author): string {
  const [key] = keysBetween(views[at - 1]?.order, views[at]?.order, 1) ?? []
  if (key !== undefined) return key
  const fresh = generateNKeysBetween(null, null, views.length + 1)
  const [own] = fresh.splice(at, 1)
  for (const [index, order] of fresh.entries()) setOrder(map, views[index]?.id, order, author)
  return own as string
}

function orderAnew(map: MapDocument, views: readonly View[], author: Author): void {
  const keys = generateNKeysBetween(null, null, views.length)
  for (const [index, order] of keys.entries()) setOrder(map, views[index]?.id, order, author)
}

function setOrder(map: MapDocument, id: ViewId | undefined, order: string, author: Author): void {
  const fields = id === undefined ? undefined : map.views.get(id)
  if (fields) patchFields(fields, { order }, author)
}

/** Undefined where nothing fits between the two: they are no keys, are equal, or have become too long. */
function keysBetween(before: string | undefined, after: string | undefined, count: number): string[] | undefined {
  try {
    const keys = generateNKeysBetween(before ?? null, after ?? null, count)
    return keys.some((key) => key.length > LONGEST_KEY) ? undefined : keys
  } catch {
    // It throws for what is no key, which a file or a peer may bring, and for two that are equal.
    return undefined
  }
}
