import { describe } from 'vitest'
import { openInMemorySnapshotStorage } from './in-memory-snapshot-storage'
import { snapshotStorageContract } from './snapshot-storage.contract'

describe('in-memory snapshot storage', () => {
  snapshotStorageContract(async () => openInMemorySnapshotStorage())
})
