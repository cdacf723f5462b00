import type { TerritoryId } from '@maillage/shared/map/ids'
import type { Catalogue, FoundAccess, StoredTerritory } from './catalogue'
import type { CatalogueChange, CatalogueData } from './catalogue-data'
import {
  addAccess,
  addSnapshot,
  addTerritory,
  changeAccess,
  changeSnapshot,
  changeTerritory,
  markDamageSeen,
  recordDamage,
  removeSnapshots,
  removeTerritory,
  setAdminKeyHash,
} from './catalogue-data'

/** Where a catalogue that fits in memory is kept. */
export interface CatalogueKeeper {
  /** What is stored now; throws once closed. */
  read(): CatalogueData
  /** Resolves when the change is stored; rejects with what the change throws. */
  change(change: CatalogueChange): Promise<void>
  close(): Promise<void>
}

/** The catalogue over data that is whole in memory; finding by id or key takes the same time for any size. */
export function catalogueOf(keeper: CatalogueKeeper): Catalogue {
  const indexed = memoizeLast(indexOf)
  const { change } = keeper

  return {
    list: async () => keeper.read().territories,
    find: async (id) => indexed(keeper.read()).territories.get(id),
    add: async (territory) => change(addTerritory(territory)),
    rename: (id, name) => change(changeTerritory(id, () => ({ name }))),
    remove: (id) => change(removeTerritory(id)),
    recordMap: (id, { counts, updatedAt }) => change(changeTerritory(id, () => ({ counts, updatedAt }))),
    recordDamage: (id, damage) => change(recordDamage(id, damage)),
    markDamageSeen: (id, foundAt, seenAt) => change(markDamageSeen(id, foundAt, seenAt)),
    async startEpoch(id) {
      let epoch = 0
      await change(
        changeTerritory(id, (territory) => {
          epoch = territory.epoch + 1
          return { epoch }
        }),
      )
      return epoch
    },
    snapshots: async (id) => keeper.read().snapshots[id] ?? [],
    addSnapshot: async (id, snapshot) => change(addSnapshot(id, snapshot)),
    changeSnapshot: (id, snapshotId, fields) => change(changeSnapshot(id, snapshotId, fields)),
    removeSnapshots: (id, snapshotIds) => change(removeSnapshots(id, snapshotIds)),
    findAccess: async (keyHash) => indexed(keeper.read()).access.get(keyHash),
    addAccess: async (id, access) => change(addAccess(id, access)),
    revokeAccess: (id, accessId, revokedAt) =>
      change(changeAccess(id, accessId, (access) => (access.revokedAt ? undefined : { revokedAt }))),
    touchAccess: (id, accessId, day) =>
      change(changeAccess(id, accessId, (access) => (access.lastUsedOn === day ? undefined : { lastUsedOn: day }))),
    adminKeyHash: async () => keeper.read().settings.adminKeyHash,
    setAdminKeyHash: async (keyHash) => change(setAdminKeyHash(keyHash)),
    close: () => keeper.close(),
  }
}

interface Index {
  readonly territories: ReadonlyMap<TerritoryId, StoredTerritory>
  readonly access: ReadonlyMap<string, FoundAccess>
}

function indexOf(data: CatalogueData): Index {
  const territories = new Map(data.territories.map((territory) => [territory.id, territory]))
  const access = new Map<string, FoundAccess>()
  for (const territory of data.territories) {
    for (const link of territory.access) access.set(link.keyHash, { territory, access: link })
  }
  return { territories, access }
}

function memoizeLast(make: (data: CatalogueData) => Index): (data: CatalogueData) => Index {
  let last: { data: CatalogueData; index: Index } | undefined
  return (data) => {
    if (last?.data !== data) last = { data, index: make(data) }
    return last.index
  }
}
