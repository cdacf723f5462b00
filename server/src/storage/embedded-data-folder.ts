import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import { allUpdates, type MapStorage, type StoredMap } from './map-storage'
import { loneUpdate, newTerritory, stateOf } from './map-storage-samples'
import { temporaryFolder } from './temporary-folder'

export const brest = newTerritory()
export const added = loneUpdate(99)

/** A data folder, opened and closed as a server does. */
export async function dataFolder() {
  const dataDir = await temporaryFolder()
  const folder = join(dataDir, 't', brest)
  const warnings: string[] = []

  const open = () => openEmbeddedMapStorage({ dataDir, warn: (message) => warnings.push(message) })
  const using = async <Value>(work: (storage: MapStorage) => Promise<Value>): Promise<Value> => {
    const storage = await open()
    try {
      return await work(storage)
    } finally {
      await storage.close()
    }
  }
  return {
    warnings,
    open,
    using,
    path: (name: string) => join(folder, name),
    names: async () => (await readdir(folder)).sort(),
    quarantined: async () => {
      const names = await readdir(join(dataDir, 'quarantine'))
      return Promise.all(names.map((name) => readFile(join(dataDir, 'quarantine', name))))
    },
    load: () => using((storage) => storage.load(brest)),
    append: (batch: readonly Uint8Array[]) => using((storage) => storage.append(brest, batch)),
    /** Replaces all that is there by its full state. */
    compact: () =>
      using(async (storage) => {
        const stored = await storage.load(brest)
        await storage.compact(brest, stateOf(allUpdates(stored)), stored.through)
      }),
  }
}

/** Loads, appends `added`, and gives what was loaded before and after a restart. */
export async function loadAndContinue(data: Awaited<ReturnType<typeof dataFolder>>): Promise<[StoredMap, StoredMap]> {
  const before = await data.using(async (storage) => {
    const stored = await storage.load(brest)
    await storage.append(brest, [added])
    return stored
  })
  return [before, await data.load()]
}
