import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { SnapshotStorage } from './snapshot-storage'

/** A storage for a process that need not remember: tests, trials. Nothing survives it. */
export function openInMemorySnapshotStorage(): SnapshotStorage {
  const territories = new Map<TerritoryId, Map<SnapshotId, Uint8Array>>()
  let isClosed = false

  const snapshotsOf = (territory: TerritoryId): Map<SnapshotId, Uint8Array> => {
    if (isClosed) throw new Error('the snapshot storage is closed')
    const snapshots = territories.get(territory) ?? new Map<SnapshotId, Uint8Array>()
    territories.set(territory, snapshots)
    return snapshots
  }

  return {
    async write(territory, id, bytes) {
      const snapshots = snapshotsOf(territory)
      if (snapshots.has(id)) throw new Error('a snapshot with this id exists')
      snapshots.set(id, bytes.slice())
    },
    async read(territory, id) {
      const bytes = snapshotsOf(territory).get(id)
      return bytes ? { kind: 'whole', bytes } : { kind: 'absent' }
    },
    check: async (territory) => new Map([...snapshotsOf(territory).keys()].map((id) => [id, 'whole'])),
    async remove(territory, id) {
      snapshotsOf(territory).delete(id)
    },
    async erase(territory) {
      snapshotsOf(territory).clear()
    },
    async close() {
      isClosed = true
    },
  }
}
