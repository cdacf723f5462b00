import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { DocumentId } from '@maillage/shared/map/ids'
import type { Files } from './files'
import { diskFiles, ignoreLeftover, orUnavailable, writeWhole } from './files'
import type { MapStorage } from './map-storage'
import { refuseEmpty } from './map-storage'
import type { Warn } from './operator'
import { clearQuarantine, quarantine as setAside } from './territory-folder'
import { ERASING, TerritoryLog } from './territory-log'

/** Logs that stay open; the one that was used longest ago is closed first, and opened again when it is needed. */
const OPEN_LOGS = 256
/** A page of a disk: a check that wrote less could succeed on a disk that is full. */
const CHECK_BYTES = 4096

export interface EmbeddedMapStorageOptions {
  /** The folder must exist, and belong to this process alone. */
  readonly dataDir: string
  readonly warn: Warn
  readonly files?: Files
  readonly openLogs?: number
}

/** Documents as files: a folder for each under `<dataDir>/t`, of the same name, damaged pieces in `<dataDir>/quarantine`. */
export async function openEmbeddedMapStorage(options: EmbeddedMapStorageOptions): Promise<MapStorage> {
  const { dataDir, warn, files = diskFiles, openLogs = OPEN_LOGS } = options
  const territories = join(dataDir, 't')
  const quarantine = join(dataDir, 'quarantine')
  await files.makeFolder(territories)
  await files.makeFolder(quarantine)
  await files.syncFolder(dataDir)
  await finishErasures(files, { territories, quarantine, warn })

  const logs = new Map<DocumentId, TerritoryLog>()
  const used = new Set<TerritoryLog>()
  /** The highest position of the territories that rest: enough to give none of theirs twice, however many they are. */
  let last = 0
  let isClosed = false
  let checking: Promise<void> | undefined

  const refuseClosed = (): void => {
    if (isClosed) throw new Error('the map storage is closed')
  }
  const logOf = (id: DocumentId): TerritoryLog => {
    refuseClosed()
    const territory = DocumentId.parse(id)
    const onIdle = (log: TerritoryLog) => {
      if (!log.isBlank) return
      logs.delete(id)
      used.delete(log)
      last = Math.max(last, log.last)
    }
    const log = logs.get(id) ?? new TerritoryLog({ files, territory, territories, quarantine, warn, last, onIdle })
    logs.set(id, log)
    used.delete(log)
    used.add(log)
    if (used.size > openLogs) closeOne(used)
    return log
  }

  return {
    load: async (territory, after = 0) => logOf(territory).load(after),
    async append(territory, updates) {
      refuseEmpty(updates)
      return logOf(territory).append(updates)
    },
    compact: async (territory, state, through) => logOf(territory).compact(state, through),
    purge: async (territory, state, through) => logOf(territory).purge(state, through),
    async rest(territory) {
      refuseClosed()
      await logs.get(territory)?.rest()
    },
    async setAside(territory, bytes) {
      refuseClosed()
      const name = `${DocumentId.parse(territory)}-update-${crc32(bytes).toString(16)}`
      await orUnavailable(() => setAside(files, quarantine, [{ name, bytes }]))
    },
    erase: async (territory) => logOf(territory).erase(),
    async check() {
      refuseClosed()
      checking ??= orUnavailable(() => tryWriting(files, dataDir)).finally(() => {
        checking = undefined
      })
      return checking
    },
    async close() {
      isClosed = true
      await Promise.all([...logs.values()].map((log) => log.closeFile()))
    },
  }
}

/** Rejects with the file operation that fails when nothing can be written into the folder. */
export async function tryWriting(files: Files, folder: string): Promise<void> {
  const path = join(folder, 'check.tmp')
  try {
    await writeWhole(files, path, new Uint8Array(CHECK_BYTES))
  } finally {
    await files.remove(path).catch(ignoreLeftover)
  }
}

/** A log in use is not worth waiting for: another one is closed at the next occasion. */
function closeOne(used: Set<TerritoryLog>): void {
  for (const log of used) {
    if (!log.isIdle) continue
    used.delete(log)
    // Closing tells its own failures, as warnings.
    void log.closeFile()
    return
  }
}

/** Ends what a crash interrupted: the territory is gone already, its bytes not yet. */
async function finishErasures(
  files: Files,
  { territories, quarantine, warn }: { territories: string; quarantine: string; warn: Warn },
): Promise<void> {
  for (const name of await files.list(territories)) {
    if (!name.startsWith(ERASING)) continue
    const territory = name.slice(ERASING.length)
    try {
      await clearQuarantine(files, quarantine, `${territory}-`)
      await files.remove(join(territories, name))
    } catch (error) {
      warn('an erasure is not finished', { territory, error: String(error) })
    }
  }
}
