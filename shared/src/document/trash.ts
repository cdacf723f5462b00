import * as z from 'zod/mini'
import { Label } from '../map/actor'
import { type ActorId, MapKey, newId } from '../map/ids'
import { PERSON_NAME_LENGTH } from '../map/lengths'
import { Link } from '../map/link'
import { Note } from '../map/note'
import { MapRecord, PlacedActor } from '../map/plain-map'
import { Zone } from '../map/zone'
import type { Author, MapDocument } from './map-document'
import type { Deleted } from './put-back'
import { readActor, readAnyRecord, readLink, readNote, readPosition, readZone } from './read-map'

/**
 * What was deleted, so that whoever may edit can put it back later: plain records under keys of `meta`, since the
 * contents of a deleted Y.Map are gone for good. Each deletion has keys of its own: two people who delete at once
 * both keep what they deleted. Nothing takes a record out again when its items come back, by an undo or otherwise:
 * it is passed over while they are there, and counts again should a redo delete them.
 */
const KEY_PREFIX = 'trash-'
/** The oldest go first. */
const MOST_RECORDS = 200
const MOST_SIZE = 1 << 20
/** Of one deletion: with it, the change must still be one message. */
const DELETION_SIZE = 1 << 18
/** Of one record, as JSON, so that the server takes it as one value. */
const RECORD_SIZE = 30_000

type DeletedIds = Readonly<Partial<Record<keyof Deleted, Iterable<string>>>>

/** One deletion and what of it is still gone. */
export interface Deletion extends Required<Deleted> {
  readonly id: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** Of the ends of its links that it did not delete itself. */
  readonly endNames: ReadonlyMap<ActorId, string>
}

/** A large deletion is several records of the same `deletion`. */
const TrashRecord = z.object({
  deletion: MapKey,
  by: z.string().check(z.maxLength(PERSON_NAME_LENGTH)),
  at: z.string().check(z.maxLength(40)),
  actors: z.array(z.looseObject({})),
  links: z.array(z.looseObject({})),
  notes: z._default(z.array(z.looseObject({})), []),
  zones: z._default(z.array(z.looseObject({})), []),
  views: z._default(z.array(z.object({ parts: z.array(z.string()) })), []),
  ends: z.array(z.tuple([MapKey, Label])),
})
type TrashRecord = z.infer<typeof TrashRecord>

/**
 * Keeps what is about to be deleted, as a part of that change. More than it holds can only be undone.
 */
export function keepInTrash(map: MapDocument, ids: DeletedIds, author: Author): void {
  const records = recordsOf(map, ids, author)
  if (sizeOf(records) > DELETION_SIZE) return
  for (const [index, record] of records.entries()) {
    const key = `${KEY_PREFIX}${record.deletion}-${String(index).padStart(3, '0')}`
    map.meta.set(key, record)
  }
  dropOldest(map)
}

/** What can be put back, the last deletion first. */
export function readTrash(map: MapDocument): Deletion[] {
  const claimed = new Set<string>()
  const roots = [map.actors, map.links, map.notes, map.zones, map.views]
  const isGone = ({ id }: { readonly id: string }) => !claimed.has(id) && !roots.some((root) => root.has(id))
  return byDeletion(recordsIn(map)).flatMap((records) => {
    const [first] = records
    const gone = {
      actors: itemsIn(records, 'actors', PlacedActor).filter(isGone),
      links: itemsIn(records, 'links', Link).filter(isGone),
      notes: itemsIn(records, 'notes', Note).filter(isGone),
      zones: itemsIn(records, 'zones', Zone).filter(isGone),
      views: records.flatMap(({ views }) => views.flatMap(unpacked)).filter(isGone),
    }
    const ids = Object.values(gone).flatMap((items) => items.map(({ id }) => id as string))
    for (const id of ids) claimed.add(id)
    if (!first || ids.length === 0) return []
    const endNames = new Map(records.flatMap(({ ends }) => ends) as [ActorId, string][])
    return [{ id: first.deletion, by: first.by, at: first.at, ...gone, endNames }]
  })
}

/** The last deletion first, the records of each in their order. */
function byDeletion(stored: ReturnType<typeof recordsIn>): TrashRecord[][] {
  const groups = new Map<string, TrashRecord[]>()
  for (const { record } of stored) groups.set(record.deletion, [...(groups.get(record.deletion) ?? []), record])
  return [...groups.values()].reverse()
}

function recordsOf(map: MapDocument, ids: DeletedIds, author: Author): TrashRecord[] {
  const actors = [...(ids.actors ?? [])].flatMap((id) => {
    const actor = readActor(id, map.actors.get(id))
    const position = readPosition(map.positions.get(id))
    return actor ? [compact({ ...actor, ...(position && { position }) })] : []
  })
  const gone = new Set(actors.map(({ id }) => id))
  const links = [...(ids.links ?? [])].flatMap((id) => readLink(id, map.links.get(id)) ?? [])
  const notes = [...(ids.notes ?? [])].flatMap((id) => readNote(id, map.notes.get(id)) ?? [])
  const zones = [...(ids.zones ?? [])].flatMap((id) => readZone(id, map.zones.get(id)) ?? [])
  const views = [...(ids.views ?? [])].flatMap((id) => packed(readAnyRecord(id, map.views.get(id))))
  const endIds = new Set(links.flatMap(({ from, to }) => [from, to]).filter((id) => !gone.has(id)))
  const ends = [...endIds].map((id): [string, string] => [id, readActor(id, map.actors.get(id))?.name ?? ''])
  const deletion = newId()
  const record = (part: Partial<TrashRecord>) => ({ deletion, by: author.name, at: author.at, ...EMPTY, ...part })
  return [
    ...pieces(actors).map((piece) => record({ actors: piece })),
    ...pieces(links.map(compact)).map((piece) => record({ links: piece })),
    ...pieces(notes.map(compact)).map((piece) => record({ notes: piece })),
    ...pieces(zones.map(compact)).map((piece) => record({ zones: piece })),
    ...pieces(views).map((piece) => record({ views: piece })),
    ...pieces(ends).map((piece) => record({ ends: piece })),
  ]
}

const EMPTY = { actors: [], links: [], notes: [], zones: [], views: [], ends: [] }

/** Without empty sets and what is not so. */
function compact<T extends { readonly id: string }>(item: T): T {
  const isTold = ([, value]: [string, unknown]) => value !== false && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(unsigned(item)).filter(isTold)) as T
}

/** Without who changed it last: that is who deleted it. */
function unsigned<T extends { readonly id: string }>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'updatedAt' && key !== 'updatedBy')) as T
}

/** As much of a text as lies in one value wherever it is cut, in code points: half an emoji would not arrive as it was. */
const PART = /.{1,4500}/gsu

/**
 * A view as text: what another version put in it may be nested deeper than the server takes inside a record. One that is too
 * large can only be undone.
 */
function packed(view: MapRecord | undefined): { parts: string[] }[] {
  const text = view && JSON.stringify(unsigned(view))
  return text === undefined || text.length > RECORD_SIZE ? [] : [{ parts: text.match(PART) ?? [] }]
}

function unpacked({ parts }: { readonly parts: readonly string[] }): MapRecord[] {
  try {
    const { data } = MapRecord.safeParse(JSON.parse(parts.join('')))
    return data ? [data] : []
  } catch {
    // A hostile peer may have written it: there is nothing to put back.
    return []
  }
}

/** What a compact item left out, of whatever kind it is. */
const LEFT_OUT = { themes: [], tags: [], isCarrier: false, isFollowing: false }

function itemsIn<T>(
  records: readonly TrashRecord[],
  list: Exclude<keyof Deleted, 'views'>,
  schema: z.ZodMiniType<T>,
): T[] {
  return records.flatMap((record) =>
    record[list].flatMap((item) => {
      const { success, data } = schema.safeParse({ ...LEFT_OUT, ...item })
      return success ? [data] : []
    }),
  )
}

/** In the order given, as few as fit; one item always fits. */
function pieces<T>(items: readonly T[]): T[][] {
  const all: T[][] = []
  let room = 0
  for (const item of items) {
    const size = sizeOf(item)
    const last = all.at(-1)
    if (!last || size > room) all.push([item])
    else last.push(item)
    room = (last && size <= room ? room : RECORD_SIZE) - size
  }
  return all
}

function dropOldest(map: MapDocument): void {
  const stored = [...map.meta].filter(([key]) => key.startsWith(KEY_PREFIX))
  let left = stored.length
  let size = sizeOf(stored)
  if (left <= MOST_RECORDS && size <= MOST_SIZE) return
  for (const { key, record } of recordsIn(map)) {
    if (left <= MOST_RECORDS && size <= MOST_SIZE) return
    map.meta.delete(key)
    left -= 1
    size -= sizeOf(record)
  }
}

/** The oldest first. */
function recordsIn(map: MapDocument): { readonly key: string; readonly record: TrashRecord }[] {
  return [...map.meta]
    .filter(([key]) => key.startsWith(KEY_PREFIX))
    .flatMap(([key, value]) => {
      const { data } = TrashRecord.safeParse(value)
      return data ? [{ key, record: data }] : []
    })
    .sort((a, b) => compared(a.record.at, b.record.at) || compared(a.key, b.key))
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}
