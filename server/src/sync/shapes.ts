import type { DocumentRoot } from '@maillage/shared/map/document-roots'
import { LABEL_LENGTH, URL_LENGTH } from '@maillage/shared/map/lengths'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import type { TypePath, TypeStep } from '../map-work/found-place'
import { checkPlainValue, checkPosition, checkText, checkTrue } from './plain-value'

/** What may lie in a shared type: in a text words, in a map values and further types. */
export type Shape =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'map'
      /** Throws for a value that may not lie here. Absent where only types lie. */
      readonly checkValue?: (value: unknown, key: string | undefined) => void
      /** The shape of a Y.Map that lies here; absent where none may. */
      readonly map?: Shape
      readonly hasTexts?: boolean
    }

const TEXT: Shape = { kind: 'text' }
const SET: Shape = { kind: 'map', checkValue: checkTrue }
const RECORDS: Shape = { kind: 'map', map: { kind: 'map', checkValue: checkPlainValue, map: SET, hasTexts: true } }

/** Actors and links, whose short fields are known by name. */
function labelledRecords(): Shape {
  return { kind: 'map', map: { kind: 'map', checkValue: checkField, map: SET, hasTexts: true } }
}

const LONGEST: ReadonlyMap<string, number> = new Map([
  ['name', LABEL_LENGTH],
  ['commune', LABEL_LENGTH],
  ['website', URL_LENGTH],
])

function checkField(value: unknown, key: string | undefined): void {
  if (typeof value === 'string' && key !== undefined) checkText(value, LONGEST.get(key))
  checkPlainValue(value)
}

/** Plain values and Y.Maps, a few levels deep. */
function nested(levels: number): Shape {
  const level: Shape = { kind: 'map', checkValue: checkPlainValue, hasTexts: true }
  return levels === 0 ? level : { ...level, map: nested(levels - 1) }
}

/** What lies under something that was deleted: nobody sees it, and it may not grow deep all the same. */
export const DELETED: Shape = nested(3)

export const SHAPES: Readonly<Record<DocumentRoot, Shape>> = {
  meta: { kind: 'map', checkValue: checkPlainValue },
  actors: labelledRecords(),
  links: labelledRecords(),
  positions: { kind: 'map', checkValue: checkPosition },
  zones: RECORDS,
  notes: RECORDS,
  views: RECORDS,
  comments: RECORDS,
  workshop: nested(3),
}

const SHAPE_BY_NAME: ReadonlyMap<string, Shape> = new Map(Object.entries(SHAPES))

export function shapeOfRoot(name: string): Shape {
  const shape = SHAPE_BY_NAME.get(name)
  if (!shape) throw new Problem('change-refused', 'a root that maps do not have')
  return shape
}

/** The shape of a type that lies in `shape`. Throws `change-refused` where it may not lie. */
export function shapeInside(shape: Shape, type: Y.AbstractType<unknown>): Shape {
  // By constructor: an XML hook is a Y.Map and an XML text a Y.Text, and neither belongs here.
  if (type.constructor === Y.Map) return stepInside(shape, 'map')
  if (type.constructor === Y.Text) return stepInside(shape, 'text')
  throw new Problem('change-refused', 'a shared type that maps do not have')
}

/** The shape of a type that is part of a document. */
export function shapeAt({ root, steps }: TypePath): Shape {
  return steps.reduce(stepInside, shapeOfRoot(root))
}

function stepInside(shape: Shape, step: TypeStep): Shape {
  if (shape.kind === 'map') {
    if (step === 'map' && shape.map) return shape.map
    if (step === 'text' && shape.hasTexts) return TEXT
  }
  throw new Problem('change-refused', 'a shared type where none may be')
}
