import type { DocumentRoot, PrivateRoot } from '@maillage/shared/map/document-roots'
import { type DocumentId, isPrivateDocument } from '@maillage/shared/map/ids'
import { EMAIL_LENGTH, LABEL_LENGTH, PHONE_LENGTH, URL_LENGTH, VIEW_LEAD_LENGTH } from '@maillage/shared/map/lengths'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import type { TypePath } from './found-place'
import { checkPlainValue, checkPosition, checkText, checkTrue } from './plain-value'

/** What may lie in a Y.Map, which is the only shared type that maps have. */
export interface Shape {
  /** Throws for a value that may not lie here. Absent where only types lie. */
  readonly checkValue?: (value: unknown, key: string | undefined) => void
  /** The shape of a Y.Map that lies here; absent where none may. */
  readonly map?: Shape
}

const SET: Shape = { checkValue: checkTrue }
const RECORDS: Shape = { map: { checkValue: checkPlainValue, map: SET } }

/** Actors, links, zones and views, whose short fields are known by name. */
function labelledRecords(): Shape {
  return { map: { checkValue: checkField, map: SET } }
}

const LONGEST: ReadonlyMap<string, number> = new Map([
  ['name', LABEL_LENGTH],
  ['commune', LABEL_LENGTH],
  ['website', URL_LENGTH],
  ['phone', PHONE_LENGTH],
  ['email', EMAIL_LENGTH],
  ['title', LABEL_LENGTH],
  ['lead', VIEW_LEAD_LENGTH],
])

function checkField(value: unknown, key: string | undefined): void {
  if (typeof value === 'string' && key !== undefined) checkText(value, LONGEST.get(key))
  checkPlainValue(value)
}

/** Plain values and Y.Maps, a few levels deep. */
function nested(levels: number): Shape {
  const level: Shape = { checkValue: checkPlainValue }
  return levels === 0 ? level : { ...level, map: nested(levels - 1) }
}

/** What lies under something that was deleted: nobody sees it, and it may not grow deep all the same. */
export const DELETED: Shape = nested(3)

export const SHAPES: Readonly<Record<DocumentRoot, Shape>> = {
  meta: { checkValue: checkPlainValue },
  actors: labelledRecords(),
  links: labelledRecords(),
  positions: { checkValue: checkPosition },
  zones: labelledRecords(),
  notes: RECORDS,
  views: labelledRecords(),
  comments: RECORDS,
  workshop: nested(3),
}

/** The roots that a document may have, and what may lie in each. */
export type RootShapes = ReadonlyMap<string, Shape>

export const MAP_ROOTS: RootShapes = new Map(Object.entries(SHAPES))

const PRIVATE_SHAPES: Readonly<Record<PrivateRoot, Shape>> = {
  meta: { checkValue: checkPlainValue },
  contacts: { map: { checkValue: checkField } },
  viewNotes: { map: { checkValue: checkField } },
}

const PRIVATE_DOCUMENT_ROOTS: RootShapes = new Map(Object.entries(PRIVATE_SHAPES))

export function rootsOf(document: DocumentId): RootShapes {
  return isPrivateDocument(document) ? PRIVATE_DOCUMENT_ROOTS : MAP_ROOTS
}

export function shapeOfRoot(roots: RootShapes, name: string): Shape {
  const shape = roots.get(name)
  if (!shape) throw new Problem('change-refused', 'a root that the document does not have')
  return shape
}

/** The shape of a type that lies in `shape`. Throws `change-refused` where it may not lie. */
export function shapeInside(shape: Shape, type: Y.AbstractType<unknown>): Shape {
  // By constructor: an XML hook is a Y.Map, and does not belong here.
  if (type.constructor !== Y.Map) throw new Problem('change-refused', 'a shared type that maps do not have')
  return mapInside(shape)
}

/** The shape of a type that is part of a document. */
export function shapeAt(roots: RootShapes, { root, depth }: TypePath): Shape {
  let shape = shapeOfRoot(roots, root)
  for (let level = 0; level < depth; level += 1) shape = mapInside(shape)
  return shape
}

function mapInside({ map }: Shape): Shape {
  if (!map) throw new Problem('change-refused', 'a shared type where none may be')
  return map
}
