import * as Y from 'yjs'
import { Actor, type Position, Position as PositionSchema, Programme, ThemeCode } from '../map/actor'
import { byId } from '../map/by-id'
import { Contact } from '../map/contact'
import type { ActorId } from '../map/ids'
import { CODE_LENGTH } from '../map/lengths'
import { Agreement, Link, Ratings } from '../map/link'
import { type Note, noteOf, PlainNote } from '../map/note'
import { MapRecord, type PlacedActor, type PlainMap } from '../map/plain-map'
import { PlainZone, type Zone, zoneOf } from '../map/zone'
import { AGREEMENT_KEYS, RATING_KEYS } from './fields'
import type { Fields, MapDocument } from './map-document'
import { readOwnWords } from './own-words'

const ACTOR_DEFAULTS = { name: '', type: 'other-coordination', isCarrier: false }
const LINK_DEFAULTS = { kind: 'partnership', state: 'current' }
const CONTACT_DEFAULTS = { name: '' }

/**
 * Reading is tolerant: a map may come from another version or a hostile peer, and one bad field must
 * never blank the map. A field that does not fit is left out; an item that cannot be shown is undefined.
 */
export function readActor(id: string, fields: unknown): Actor | undefined {
  const values = readValues(fields)
  if (!values) return undefined
  values.id = id
  values.themes = readSet(values.themes, isThemeCode)
  values.tags = readSet(values.tags, isTag)
  values.programmes = readSet(values.programmes, isProgramme)
  values.notConcerned = readSet(values.notConcerned, isThemeCode)
  return keepValidFields(Actor, values, ACTOR_DEFAULTS) as Actor | undefined
}

/** Whether its two ends exist is the caller's question: see `readMap` and `MapView`. */
export function readLink(id: string, fields: unknown): Link | undefined {
  const values = readValues(fields)
  if (!values) return undefined
  const agreement = readAgreement(values)
  delete values.agreement
  if (agreement) values.agreement = agreement
  const ratings = readRatings(values)
  delete values.ratings
  if (ratings) values.ratings = ratings
  values.id = id
  values.themes = readSet(values.themes, isThemeCode)
  const link = keepValidFields(Link, values, LINK_DEFAULTS) as Link | undefined
  return link && link.from !== link.to ? link : undefined
}

export function readNote(id: string, fields: unknown): Note | undefined {
  const record = readRecord<PlainNote>(PlainNote, id, fields)
  return record && noteOf(record)
}

export function readZone(id: string, fields: unknown): Zone | undefined {
  const record = readRecord<PlainZone>(PlainZone, id, fields)
  return record && zoneOf(record)
}

/** Field by field, whatever a later version put in it. */
export function readAnyRecord(id: string, fields: unknown): MapRecord | undefined {
  return readRecord<MapRecord>(MapRecord, id, fields)
}

export function readContact(id: string, fields: unknown): Contact | undefined {
  const values = readValues(fields)
  if (!values) return undefined
  values.id = id
  return keepValidFields(Contact, values, CONTACT_DEFAULTS) as Contact | undefined
}

export function readPosition(value: unknown): Position | undefined {
  const result = PositionSchema.safeParse(value)
  return result.success ? result.data : undefined
}

/** The whole map as plain values, each list sorted by id so that two replicas give equal ones. */
export function readMap(map: MapDocument): PlainMap {
  const actors = new Map<ActorId, PlacedActor>()
  for (const [id, fields] of map.actors) {
    const actor = readActor(id, fields)
    if (!actor) continue
    const position = readPosition(map.positions.get(id))
    actors.set(actor.id, position ? { ...actor, position } : actor)
  }
  const links = [...map.links]
    .map(([id, fields]) => readLink(id, fields))
    .filter((link) => link !== undefined)
    .filter((link) => actors.has(link.from) && actors.has(link.to))
  return { actors: [...actors.values()].sort(byId), links: links.sort(byId), ...readAround(map) }
}

/** What a map holds besides its actors and links. */
export function readAround(map: MapDocument): Omit<PlainMap, 'actors' | 'links'> {
  return {
    ...readOwnWords(map),
    zones: readRecords<PlainZone>(map.zones, PlainZone),
    notes: readRecords<PlainNote>(map.notes, PlainNote),
    views: readRecords<MapRecord>(map.views, MapRecord),
    comments: readRecords<MapRecord>(map.comments, MapRecord),
  }
}

function readRecords<T extends { readonly id: string }>(root: Y.Map<Fields>, schema: Schema): T[] {
  return [...root].flatMap(([id, fields]) => readRecord<T>(schema, id, fields) ?? []).sort(byId)
}

/** Every field that an export can carry, without those that are known and do not fit. */
function readRecord<T>(schema: Schema, id: string, fields: unknown): T | undefined {
  const values = readValues(fields)
  return values && (keepValidFields(schema, { ...plainEntries(values), id }, {}) as T | undefined)
}

function plainEntries(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, plainValue(value)] as const)
      .filter(([key, value]) => value !== undefined && key !== '__proto__'),
  )
}

/** What an export can carry; undefined for what JSON cannot say: bytes, big integers, numbers without end. */
function plainValue(value: unknown): unknown {
  if (value instanceof Y.AbstractType) return plainValue(value.toJSON())
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(plainValue).filter((item) => item !== undefined)
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
    ? plainEntries(value)
    : undefined
}

/** Entry by entry, into an object of the usual kind, which is read fastest: `toJSON` would let a `__proto__` key set its prototype. */
function readValues(fields: unknown): Record<string, unknown> | undefined {
  if (!(fields instanceof Y.Map)) return undefined
  const values: Record<string, unknown> = {}
  fields.forEach((value: unknown, key: string) => {
    if (value !== undefined && key !== '__proto__') values[key] = value
  })
  return values
}

/** One bad item is left out, the others stay. */
function readSet(value: unknown, isItem: (item: string) => boolean): string[] {
  const items: string[] = []
  if (!(value instanceof Y.Map)) return items
  value.forEach((isIn: unknown, item: string) => {
    if (isIn === true && isItem(item)) items.push(item)
  })
  return items.sort()
}

function isThemeCode(item: string): boolean {
  return ThemeCode.safeParse(item).success
}

function isProgramme(item: string): boolean {
  return Programme.safeParse(item).success
}

function isTag(item: string): boolean {
  return item.length >= 1 && item.length <= CODE_LENGTH
}

function readAgreement(values: Readonly<Record<string, unknown>>): Agreement | undefined {
  if (values[AGREEMENT_KEYS.kind] === undefined) return undefined
  const parts = Object.entries(AGREEMENT_KEYS).flatMap(([part, key]) =>
    values[key] === undefined ? [] : [[part, values[key]] as const],
  )
  return keepValidFields(Agreement, Object.fromEntries(parts), {}) as Agreement | undefined
}

function readRatings(values: Readonly<Record<string, unknown>>): Ratings | undefined {
  const given = Object.entries(RATING_KEYS).filter(([, key]) => values[key] !== undefined)
  if (given.length === 0) return undefined
  const said = Object.fromEntries(given.map(([end, key]) => [end, values[key]]))
  const ratings = keepValidFields(Ratings, said, {}) as Ratings | undefined
  return ratings && Object.keys(ratings).length > 0 ? ratings : undefined
}

interface Schema {
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
}

/**
 * Parses values of one's own, which it may change: maps have thousands of items, and each copy of each costs. A field that does not
 * fit gives way to its default. Undefined when one without a default is at fault.
 */
function keepValidFields(
  schema: Schema,
  values: Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
): unknown {
  for (const key in defaults) if (values[key] === undefined) values[key] = defaults[key]
  const first = schema.safeParse(values)
  if (first.success) return first.data
  for (const { path } of first.error.issues) {
    const key = String(path[0])
    if (Object.hasOwn(defaults, key)) values[key] = defaults[key]
    else delete values[key]
  }
  const second = schema.safeParse(values)
  return second.success ? second.data : undefined
}
