import { describe } from 'vitest'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import { mapStorageContract } from './map-storage.contract'
import { simulateDisk } from './simulated-disk'
import { temporaryFolder } from './temporary-folder'

const warn = () => undefined

describe('embedded map storage', () => {
  mapStorageContract(async () => openEmbeddedMapStorage({ dataDir: await temporaryFolder(), warn }))
})

describe('embedded map storage with one open log', () => {
  mapStorageContract(async () => openEmbeddedMapStorage({ dataDir: await temporaryFolder(), warn, openLogs: 1 }))
})

describe('embedded map storage on a simulated disk', () => {
  mapStorageContract(async () => openEmbeddedMapStorage({ dataDir: '/data', warn, files: simulateDisk() }))
})
