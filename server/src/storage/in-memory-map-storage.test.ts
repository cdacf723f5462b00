import { describe } from 'vitest'
import { openInMemoryMapStorage } from './in-memory-map-storage'
import { mapStorageContract } from './map-storage.contract'

describe('in-memory map storage', () => mapStorageContract(async () => openInMemoryMapStorage()))
