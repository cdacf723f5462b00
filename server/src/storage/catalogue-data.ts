import { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { Problem } from '@maillage/shared/protocol/problems'
import * as z from 'zod'
import {
  DAMAGE_PLACES,
  KeyHash,
  type SnapshotFields,
  StoredAccess,
  type StoredDamage,
  StoredSnapshot,
  StoredTerritory,
} from './catalogue'

/** All that a catalogue keeps, as one immutable value. */
export const CatalogueData = z
  .object({
    settings: z.object({ adminKeyHash: KeyHash.optional() }).readonly(),
    territories: z.array(StoredTerritory).readonly(),
    /** Beside the territories, which are read at each request; absent in what an earlier version wrote. */
    snapshots: z.partialRecord(TerritoryId, z.array(StoredSnapshot).readonly()).readonly().default({}),
  })
  .readonly()
export type CatalogueData = z.infer<typeof CatalogueData>

/** Gives the data after a change; the same value when there is nothing to change. */
export type CatalogueChange = (data: CatalogueData) => CatalogueData

export const EMPTY_CATALOGUE: CatalogueData = { settings: {}, territories: [], snapshots: {} }

export function addTerritory(territory: StoredTerritory): CatalogueChange {
  const added = StoredTerritory.parse(territory)
  return (data) => {
    if (data.territories.some(({ id }) => id === added.id)) throw new Error('a territory with this id exists')
    for (const { keyHash } of added.access) refuseKnownKey(data, keyHash)
    return { ...data, territories: [...data.territories, added] }
  }
}

export function removeTerritory(id: TerritoryId): CatalogueChange {
  return (data) => {
    territoryIn(data, id)
    const { [id]: _, ...snapshots } = data.snapshots
    return { ...data, snapshots, territories: data.territories.filter((territory) => territory.id !== id) }
  }
}

/** Changes some fields of a territory. */
export function changeTerritory(
  id: TerritoryId,
  fields: (territory: StoredTerritory) => Partial<StoredTerritory>,
): CatalogueChange {
  return (data) => {
    const changed = StoredTerritory.parse({ ...territoryIn(data, id), ...fields(territoryIn(data, id)) })
    return { ...data, territories: data.territories.map((territory) => (territory.id === id ? changed : territory)) }
  }
}

export function addAccess(id: TerritoryId, access: StoredAccess): CatalogueChange {
  const added = StoredAccess.parse(access)
  const append = changeTerritory(id, (territory) => ({ access: [...territory.access, added] }))
  return (data) => {
    if (territoryIn(data, id).access.some((known) => known.id === added.id))
      throw new Error('a link with this id exists')
    refuseKnownKey(data, added.keyHash)
    return append(data)
  }
}

/** Changes some fields of an access link; none where `fields` gives undefined. */
export function changeAccess(
  id: TerritoryId,
  accessId: string,
  fields: (access: StoredAccess) => Partial<StoredAccess> | undefined,
): CatalogueChange {
  return (data) => {
    const access = territoryIn(data, id).access.find((known) => known.id === accessId)
    if (!access) throw new Problem('not-found', 'no such access link')
    const changes = fields(access)
    if (!changes) return data
    return changeTerritory(id, (territory) => ({
      access: territory.access.map((known) => (known === access ? { ...known, ...changes } : known)),
    }))(data)
  }
}

export function recordDamage(
  id: TerritoryId,
  { foundAt, bytes, places }: Pick<StoredDamage, 'foundAt' | 'bytes' | 'places'>,
): CatalogueChange {
  const found: StoredDamage = { foundAt, bytes, places: places.slice(0, DAMAGE_PLACES), seenAt: null }
  return (data) => {
    const { damage } = territoryIn(data, id)
    const isKnown = damage?.bytes === bytes && damage.places.join() === found.places.join()
    return isKnown ? data : changeTerritory(id, () => ({ damage: found }))(data)
  }
}

export function markDamageSeen(id: TerritoryId, foundAt: string, seenAt: string): CatalogueChange {
  return (data) => {
    const { damage } = territoryIn(data, id)
    if (damage?.foundAt !== foundAt || damage.seenAt !== null) return data
    return changeTerritory(id, () => ({ damage: { ...damage, seenAt } }))(data)
  }
}

export function setAdminKeyHash(keyHash: string): CatalogueChange {
  const adminKeyHash = KeyHash.parse(keyHash)
  return (data) => ({ ...data, settings: { ...data.settings, adminKeyHash } })
}

export function addSnapshot(id: TerritoryId, snapshot: StoredSnapshot): CatalogueChange {
  const added = StoredSnapshot.parse(snapshot)
  return (data) => {
    const snapshots = snapshotsIn(data, id)
    if (snapshots.some((known) => known.id === added.id)) throw new Error('a snapshot with this id exists')
    return withSnapshots(data, id, [...snapshots, added])
  }
}

export function changeSnapshot(id: TerritoryId, snapshotId: SnapshotId, fields: SnapshotFields): CatalogueChange {
  return (data) => {
    const snapshots = snapshotsIn(data, id)
    const known = snapshots.find((snapshot) => snapshot.id === snapshotId)
    if (!known) throw new Problem('not-found', 'no such snapshot')
    const changed = StoredSnapshot.parse({ ...known, ...fields })
    return withSnapshots(
      data,
      id,
      snapshots.map((snapshot) => (snapshot === known ? changed : snapshot)),
    )
  }
}

export function removeSnapshots(id: TerritoryId, snapshotIds: readonly SnapshotId[]): CatalogueChange {
  return (data) => {
    const snapshots = snapshotsIn(data, id)
    const kept = snapshots.filter((snapshot) => !snapshotIds.includes(snapshot.id))
    return kept.length === snapshots.length ? data : withSnapshots(data, id, kept)
  }
}

function snapshotsIn(data: CatalogueData, id: TerritoryId): readonly StoredSnapshot[] {
  territoryIn(data, id)
  return data.snapshots[id] ?? []
}

function withSnapshots(data: CatalogueData, id: TerritoryId, snapshots: readonly StoredSnapshot[]): CatalogueData {
  return { ...data, snapshots: { ...data.snapshots, [id]: snapshots } }
}

function territoryIn(data: CatalogueData, id: TerritoryId): StoredTerritory {
  const territory = data.territories.find((known) => known.id === id)
  if (!territory) throw new Problem('not-found', 'no such territory')
  return territory
}

/** Two links with one key would make it a matter of luck what the key allows. */
function refuseKnownKey(data: CatalogueData, keyHash: string): void {
  const isKnown = data.territories.some(({ access }) => access.some((known) => known.keyHash === keyHash))
  if (isKnown) throw new Error('an access link with this key exists')
}
