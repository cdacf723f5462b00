import { TerritoryId } from '@maillage/shared/map/ids'
import { PartialDate } from '@maillage/shared/map/partial-date'
import { SnapshotId, SnapshotKind } from '@maillage/shared/map/snapshot'
import { MapCounts, TerritoryName } from '@maillage/shared/protocol/http-bodies'
import { Role } from '@maillage/shared/protocol/roles'
import * as z from 'zod'

const instant = z.iso.datetime({ offset: true })
/** The sha256 of a key, in hex: the key itself is never stored. */
export const KeyHash = z.string().regex(/^[0-9a-f]{64}$/)

/** An access link of a territory. One that was revoked stays in the list, with its date. */
export const StoredAccess = z
  .object({
    id: z.string().min(1),
    role: Role,
    label: z.string(),
    keyHash: KeyHash,
    createdAt: instant,
    expiresAt: instant.nullable(),
    /** A day, not an instant: enough to find the links that nobody uses. */
    lastUsedOn: z.iso.date().nullable(),
    revokedAt: instant.nullable(),
  })
  .readonly()
export type StoredAccess = z.infer<typeof StoredAccess>

/** So many places are kept of a damage: they tell it from another, and an operator where to look. */
export const DAMAGE_PLACES = 20

/** Something of a map that could not be read. It stays until somebody says that they know, whatever becomes of the files. */
export const StoredDamage = z
  .object({
    foundAt: instant,
    bytes: z.int().min(0),
    places: z.array(z.string()).max(DAMAGE_PLACES).readonly(),
    seenAt: instant.nullable(),
  })
  .readonly()
export type StoredDamage = z.infer<typeof StoredDamage>

/** What is known of a territory without opening its map. */
export const StoredTerritory = z
  .object({
    id: TerritoryId,
    name: TerritoryName,
    createdAt: instant,
    updatedAt: instant,
    epoch: z.int().min(0),
    /** Only for the examples, which publish the key to look at them on purpose. */
    example: z.object({ viewerKey: z.string() }).readonly().optional(),
    counts: z.readonly(MapCounts),
    access: z.array(StoredAccess).readonly(),
    /** The last one that was found; absent on a map that was always whole. */
    damage: StoredDamage.optional(),
  })
  .readonly()
export type StoredTerritory = z.infer<typeof StoredTerritory>

/** What is known of a snapshot without reading its map, which is in the `SnapshotStorage`. */
export const StoredSnapshot = z
  .object({
    id: SnapshotId,
    kind: SnapshotKind,
    name: z.string(),
    text: z.string(),
    validOn: z.nullable(PartialDate),
    createdAt: instant,
    createdBy: z.string(),
    counts: z.readonly(MapCounts),
  })
  .readonly()
export type StoredSnapshot = z.infer<typeof StoredSnapshot>

/** What of a snapshot may change. */
export type SnapshotFields = Partial<Pick<StoredSnapshot, 'kind' | 'name' | 'text' | 'validOn'>>

export interface FoundAccess {
  readonly territory: StoredTerritory
  readonly access: StoredAccess
}

/**
 * The territories, who may enter them, and their snapshots. Reads give what is stored: a change is seen when its method has resolved,
 * and then it survives a crash. A method rejects with the Problem `not-found` for a territory, link or snapshot that is
 * not there, and with `storage-unavailable` when a change cannot be kept; nothing has changed then.
 */
export interface Catalogue {
  /** In the order in which they were added. */
  list(): Promise<readonly StoredTerritory[]>
  find(id: TerritoryId): Promise<StoredTerritory | undefined>
  add(territory: StoredTerritory): Promise<void>
  rename(id: TerritoryId, name: string): Promise<void>
  remove(id: TerritoryId): Promise<void>

  /** What the map holds now, and since when. */
  recordMap(id: TerritoryId, map: Pick<StoredTerritory, 'counts' | 'updatedAt'>): Promise<void>
  /** The same damage, found again at every start until its file is replaced, changes nothing. */
  recordDamage(id: TerritoryId, damage: Pick<StoredDamage, 'foundAt' | 'bytes' | 'places'>): Promise<void>
  /** Somebody knows of the damage that was found then; of a later one they do not. */
  markDamageSeen(id: TerritoryId, foundAt: string, seenAt: string): Promise<void>
  /** After an erasure or a rebuild: gives the new epoch, one more than the last. */
  startEpoch(id: TerritoryId): Promise<number>

  /** Of a territory, in the order in which they were added; none of one that is not there. */
  snapshots(id: TerritoryId): Promise<readonly StoredSnapshot[]>
  addSnapshot(id: TerritoryId, snapshot: StoredSnapshot): Promise<void>
  changeSnapshot(id: TerritoryId, snapshotId: SnapshotId, fields: SnapshotFields): Promise<void>
  /** Those that are not there are gone already. */
  removeSnapshots(id: TerritoryId, snapshotIds: readonly SnapshotId[]): Promise<void>

  /** The link with this key, revoked and expired ones too: who asks decides. */
  findAccess(keyHash: string): Promise<FoundAccess | undefined>
  addAccess(id: TerritoryId, access: StoredAccess): Promise<void>
  /** A link revoked before keeps its first date. */
  revokeAccess(id: TerritoryId, accessId: string, revokedAt: string): Promise<void>
  /** `day` as `2026-11-22`; a day that is recorded already costs no write. */
  touchAccess(id: TerritoryId, accessId: string, day: string): Promise<void>

  adminKeyHash(): Promise<string | undefined>
  setAdminKeyHash(keyHash: string): Promise<void>

  /** Waits for the changes under way, then releases everything. Later calls reject. */
  close(): Promise<void>
}
