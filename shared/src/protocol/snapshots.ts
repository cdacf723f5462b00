import * as z from 'zod/mini'
import { PERSON_NAME_LENGTH, SNAPSHOT_NAME_LENGTH, SNAPSHOT_TEXT_LENGTH } from '../map/lengths'
import { PartialDate } from '../map/partial-date'
import { PlainMap } from '../map/plain-map'
import { SnapshotId, SnapshotKind } from '../map/snapshot'
import { MapCounts } from './http-bodies'

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(SNAPSHOT_NAME_LENGTH))
const text = z.string().check(z.trim(), z.maxLength(SNAPSHOT_TEXT_LENGTH))
/** The name that somebody goes by on the map; nobody has an account. */
const PersonName = z.string().check(z.trim(), z.maxLength(PERSON_NAME_LENGTH))

/** A Yjs client id is a whole number of 32 bits. */
export const MOST_AUTHOR_ID = 0xffffffff

/**
 * A Yjs client id, drawn afresh by who asks for a change: the server writes the change as this author, so that their
 * browser knows it for its own and can take it back. See `UndoHistory.expect`.
 */
const AuthorId = z.int().check(z.gte(1), z.lte(MOST_AUTHOR_ID))

export const NewSnapshot = z.object({
  name,
  text: z._default(text, ''),
  /** The day, month or year that the map shows, where that is not today. */
  validOn: z.optional(z.nullable(PartialDate)),
  by: z._default(PersonName, ''),
})
export type NewSnapshot = z.input<typeof NewSnapshot>

/** What is given changes; naming a snapshot that nobody had named keeps it. */
export const SnapshotPatch = z.object({
  name: z.optional(name),
  text: z.optional(text),
  validOn: z.optional(z.nullable(PartialDate)),
})
export type SnapshotPatch = z.input<typeof SnapshotPatch>

/** What is known of a snapshot without opening it. */
export const SnapshotRecord = z.object({
  id: SnapshotId,
  kind: SnapshotKind,
  /** Empty where nobody named it. */
  name: z.string(),
  text: z.string(),
  validOn: z.nullable(PartialDate),
  /** When the map was as it shows (ISO 8601). */
  createdAt: z.string(),
  /** Who took it, or did what it was taken before; empty where that is not known. */
  createdBy: z.string(),
  counts: MapCounts,
  /** It cannot be read any more. */
  isDamaged: z.boolean(),
})
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

/** The newest first. */
export const SnapshotList = z.object({ snapshots: z.array(SnapshotRecord) })

/** A snapshot with the map that it shows, a `maillage/1` export in the answer. */
export const OpenedSnapshot = z.extend(SnapshotRecord, { map: PlainMap })
export type OpenedSnapshot = z.infer<typeof OpenedSnapshot>

export const RestoreRequest = z.object({ author: z.optional(AuthorId), by: z._default(PersonName, '') })
export type RestoreRequest = z.input<typeof RestoreRequest>

/** What a restore has done to the live map, in items. */
export const RestoredCounts = z.object({ create: z.int(), update: z.int(), remove: z.int(), keep: z.int() })
export type RestoredCounts = z.infer<typeof RestoredCounts>

export const RestoredSnapshot = z.extend(RestoredCounts, {
  /** The snapshot of the map as it was before; null where the restore had nothing to change. */
  before: z.nullable(SnapshotId),
})
export type RestoredSnapshot = z.infer<typeof RestoredSnapshot>
