import type { Catalogue } from './catalogue'
import type { DataLock } from './data-lock'
import { lockDataFolder } from './data-lock'
import { openEmbeddedCatalogue } from './embedded-catalogue'
import { openEmbeddedMapStorage, tryWriting } from './embedded-map-storage'
import { openEmbeddedSnapshotStorage } from './embedded-snapshot-storage'
import type { Files } from './files'
import { diskFiles, errnoOf } from './files'
import type { MapStorage } from './map-storage'
import type { Warn } from './operator'
import { DataFolderError } from './operator'
import type { SnapshotStorage } from './snapshot-storage'

export interface EmbeddedStorage {
  readonly maps: MapStorage
  readonly snapshots: SnapshotStorage
  readonly catalogue: Catalogue
  /** Waits for what is under way, then leaves the folder to others. */
  close(): Promise<void>
}

/**
 * Everything the server keeps, in one folder that it makes if need be and holds alone. Rejects with a `DataFolderError`,
 * a sentence for the operator, when the folder cannot be used.
 */
export async function openEmbeddedStorage(options: {
  readonly dataDir: string
  readonly warn: Warn
  readonly files?: Files
}): Promise<EmbeddedStorage> {
  const { dataDir, warn, files = diskFiles } = options
  return orUnusable(dataDir, async () => {
    await files.makeFolder(dataDir)
    await tryWriting(files, dataDir)
    const lock = await lockDataFolder(files, dataDir)
    try {
      const maps = await openEmbeddedMapStorage({ dataDir, warn, files })
      const snapshots = openEmbeddedSnapshotStorage({ dataDir, files })
      const catalogue = await openEmbeddedCatalogue({ dataDir, warn, files })
      return { maps, snapshots, catalogue, close: () => closeAll({ maps, snapshots, catalogue, lock }) }
    } catch (error) {
      await lock.release()
      throw error
    }
  })
}

async function closeAll({
  maps,
  snapshots,
  catalogue,
  lock,
}: Omit<EmbeddedStorage, 'close'> & { lock: DataLock }): Promise<void> {
  try {
    await catalogue.close()
    await snapshots.close()
    await maps.close()
  } finally {
    await lock.release()
  }
}

async function orUnusable<Value>(dataDir: string, open: () => Promise<Value>): Promise<Value> {
  try {
    return await open()
  } catch (cause) {
    const errno = errnoOf(cause)
    if (!errno) throw cause
    throw new DataFolderError(
      `Le dossier de données « ${dataDir} » ne peut pas être utilisé (${errno}) : vérifiez DATA_DIR, les droits et la place libre. ` +
        `The data folder "${dataDir}" cannot be used (${errno}): check DATA_DIR, permissions and free space.`,
      { cause },
    )
  }
}
