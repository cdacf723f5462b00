import * as Y from 'yjs'
import type { Agreement, LinkEnd, Ratings } from '../map/link'
import type { Author, Fields } from './map-document'

/**
 * How an actor or a link lies in its Y.Map: one key a field, sets as a Y.Map of `true`, the agreement
 * and what each end says of the level as keys with a prefix, so that two people who change different fields both keep their change.
 */
export const SET_FIELDS = ['themes', 'tags', 'programmes', 'notConcerned'] as const
export type SetField = (typeof SET_FIELDS)[number]

export const AGREEMENT_KEYS = {
  kind: 'agreementKind',
  start: 'agreementStart',
  end: 'agreementEnd',
  amount: 'agreementAmount',
  funder: 'agreementFunder',
  purpose: 'agreementPurpose',
} as const satisfies Record<keyof Agreement, string>

export const RATING_KEYS = { from: 'ratingFrom', to: 'ratingTo' } as const satisfies Record<LinkEnd, string>

/** Who adds something signs it twice: what is changed later still tells where it comes from. */
export function createdFields(values: Readonly<Record<string, unknown>>, author: Author): Fields {
  return newFields({ ...values, createdAt: author.at, createdBy: author.name }, author)
}

/** A fresh Y.Map with the fields of an actor or link, signed by whoever writes it now. */
export function newFields(values: Readonly<Record<string, unknown>>, author: Author): Fields {
  const fields: Fields = new Y.Map()
  writeValues(fields, values)
  signFields(fields, author)
  return fields
}

/** A fresh Y.Map with the fields of a note or a zone, each as one plain value, signed by its author. */
export function newRecord(values: Readonly<Record<string, unknown>>, author: Author): Fields {
  const fields: Fields = new Y.Map()
  for (const [key, value] of Object.entries(values)) if (key !== 'id') setField(fields, key, value)
  signFields(fields, author)
  return fields
}

/** Writes plain values as they are, sets and the agreement included; what they do not name stays. */
export function writeValues(fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || key === 'id' || key === 'position') continue
    if (isSetField(key)) fields.set(key, new Y.Map((value as readonly string[]).map((item) => [item, true])))
    else if (key === 'agreement') writeAgreement(fields, value as Agreement)
    else if (key === 'ratings') writeRatings(fields, value as Ratings)
    else fields.set(key, wholeText(value))
  }
}

/** Writes the given fields; `undefined` removes one. What is equal already is not written again. */
export function patchFields(fields: Fields, patch: Readonly<Record<string, unknown>>, author: Author): void {
  for (const [key, value] of Object.entries(patch)) {
    setField(fields, key, value)
  }
  signFields(fields, author)
}

export function writeAgreement(fields: Fields, agreement: Agreement | undefined): void {
  for (const [part, key] of Object.entries(AGREEMENT_KEYS)) {
    setField(fields, key, agreement?.[part as keyof Agreement])
  }
}

/** Brings the given fields of an actor or link to what they are to be; what is so already is not written again. */
export function restoreFields(fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (isSetField(key)) restoreSet(fields, key, (value ?? []) as readonly string[])
    else if (key === 'agreement') writeAgreement(fields, value as Agreement | undefined)
    else if (key === 'ratings') writeRatings(fields, value as Ratings | undefined)
    else setField(fields, key, value)
  }
}

/** Item by item: what a peer puts in at the same time stays. */
function restoreSet(fields: Fields, field: SetField, items: readonly string[]): void {
  let set = fields.get(field) as Y.Map<unknown> | undefined
  if (!(set instanceof Y.Map)) {
    set = new Y.Map()
    fields.set(field, set)
  }
  for (const item of [...set.keys()]) if (!items.includes(item)) set.delete(item)
  for (const item of items) if (set.get(item) !== true) set.set(item, true)
}

export function writeRatings(fields: Fields, ratings: Ratings | undefined): void {
  for (const [end, key] of Object.entries(RATING_KEYS)) setField(fields, key, ratings?.[end as LinkEnd])
}

/** Puts an item in a set or takes it out; a map from elsewhere may lack the set itself. */
export function toggleInSet(fields: Fields, field: SetField, item: string, isIn: boolean, author: Author): void {
  let set = fields.get(field)
  if (!(set instanceof Y.Map)) {
    set = new Y.Map()
    fields.set(field, set)
  }
  const items = set as Y.Map<unknown>
  if (isIn) items.set(item, true)
  else items.delete(item)
  signFields(fields, author)
}

/** `undefined` removes the field; what is equal already is not written again. */
function setField(fields: Fields, key: string, given: unknown): void {
  const value = wholeText(given)
  // A map that is not part of a document yet cannot be read.
  if (fields.doc && fields.get(key) === value) return
  if (value !== undefined) fields.set(key, value)
  else if (fields.doc) fields.delete(key)
}

/** Half a character, as in a text cut inside an emoji, would arrive at peers as another one than it is here. */
export function wholeText(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
}

function signFields(fields: Fields, author: Author): void {
  fields.set('updatedAt', author.at)
  fields.set('updatedBy', wholeText(author.name))
}

function isSetField(key: string): key is SetField {
  return (SET_FIELDS as readonly string[]).includes(key)
}
