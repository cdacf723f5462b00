import { basename, dirname, join } from 'node:path'
import { TerritoryId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import type { Files } from './files'
import { diskFiles, ignoreLeftover, isErrno, orUnavailable, replaceWhole, TEMPORARY } from './files'
import { checkSnapshotFile, decodeSnapshotFile, encodeSnapshotFile } from './snapshot-file'
import type { ReadSnapshot, SnapshotCondition, SnapshotStorage } from './snapshot-storage'

const ENDING = '.snapshot'

export interface EmbeddedSnapshotStorageOptions {
  /** Belongs to this process alone, and has the folder `t` of `openEmbeddedMapStorage`. */
  readonly dataDir: string
  readonly files?: Files
}

/** Snapshots as files, one each, in the folder `snapshots` of their territory's: whoever copies that has its history too. */
export function openEmbeddedSnapshotStorage(options: EmbeddedSnapshotStorageOptions): SnapshotStorage {
  const { dataDir, files = diskFiles } = options
  const territories = join(dataDir, 't')
  /** Paths of those that were found whole, by this process, which alone writes here. */
  const whole = new Set<string>()
  /** Paths of those under way. */
  const writing = new Set<string>()
  const running = new Set<Promise<unknown>>()
  let isClosed = false

  const folderOf = (territory: TerritoryId) => join(territories, TerritoryId.parse(territory), 'snapshots')
  const pathOf = (territory: TerritoryId, id: SnapshotId) =>
    join(folderOf(territory), `${SnapshotId.parse(id)}${ENDING}`)
  const run = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isClosed) throw new Error('the snapshot storage is closed')
    const working = orUnavailable(work)
    running.add(working)
    try {
      return await working
    } finally {
      running.delete(working)
    }
  }

  return {
    write: (territory, id, bytes) =>
      run(async () => {
        const path = pathOf(territory, id)
        if (writing.has(path)) throw existsAlready()
        writing.add(path)
        try {
          if ((await files.list(folderOf(territory))).includes(`${id}${ENDING}`)) throw existsAlready()
          await makeFolderDurably(files, territories, [territory, 'snapshots'])
          await writeDurably(files, path, bytes)
          whole.add(path)
        } finally {
          writing.delete(path)
        }
      }),
    read: (territory, id) =>
      run(async () => {
        const path = pathOf(territory, id)
        const found = await readSnapshot(files, path)
        if (found.kind === 'whole') whole.add(path)
        else whole.delete(path)
        return found
      }),
    check: (territory) =>
      run(async () => {
        const folder = folderOf(territory)
        const names = await files.list(folder)
        await removeLeftovers(files, folder, names, writing)
        return checkFolder(files, folder, names, whole)
      }),
    remove: (territory, id) =>
      run(async () => {
        const path = pathOf(territory, id)
        whole.delete(path)
        await removeDurably(files, path)
      }),
    erase: (territory) =>
      run(async () => {
        const folder = folderOf(territory)
        for (const path of whole) if (path.startsWith(folder)) whole.delete(path)
        await removeDurably(files, folder)
      }),
    async close() {
      isClosed = true
      await Promise.allSettled([...running])
    },
  }
}

function existsAlready(): Error {
  return new Error('a snapshot with this id exists')
}

async function writeDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceWhole(files, path, await encodeSnapshotFile(bytes))
    await files.syncFolder(dirname(path))
  } catch (error) {
    await files.remove(path).catch(ignoreLeftover)
    throw error
  }
}

/** A file or a folder. */
async function removeDurably(files: Files, path: string): Promise<void> {
  if (!(await files.list(dirname(path))).includes(basename(path))) return
  await files.remove(path)
  await files.syncFolder(dirname(path))
}

/** Adds those that it finds whole to those that need no look. */
async function checkFolder(
  files: Files,
  folder: string,
  names: readonly string[],
  whole: Set<string>,
): Promise<Map<SnapshotId, SnapshotCondition>> {
  const found = new Map<SnapshotId, SnapshotCondition>()
  for (const id of idsAmong(names)) {
    const path = join(folder, `${id}${ENDING}`)
    const condition = whole.has(path) ? 'whole' : await checkSnapshot(files, path)
    if (condition === 'whole') whole.add(path)
    if (condition) found.set(id, condition)
  }
  return found
}

/** Undefined when it went away meanwhile. */
async function checkSnapshot(files: Files, path: string): Promise<SnapshotCondition | undefined> {
  const bytes = await files.read(path).catch(unreadable)
  return bytes && checkSnapshotFile(bytes)
}

async function readSnapshot(files: Files, path: string): Promise<ReadSnapshot> {
  const bytes = await files.read(path).catch(unreadable)
  return bytes ? decodeSnapshotFile(bytes) : { kind: 'absent' }
}

/** A bad sector is damage like any other; a disk that answers in another way may do better later. */
function unreadable(error: unknown): Uint8Array {
  if (isErrno(error, 'EIO')) return new Uint8Array()
  throw error
}

function idsAmong(names: readonly string[]): SnapshotId[] {
  return names
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => SnapshotId.safeParse(name.slice(0, -ENDING.length)).data ?? [])
}

/** What a crash left half written holds a whole map, perhaps, and nobody would look for it again. */
async function removeLeftovers(
  files: Files,
  folder: string,
  names: readonly string[],
  writing: ReadonlySet<string>,
): Promise<void> {
  for (const name of names) {
    const path = join(folder, name)
    if (!name.endsWith(TEMPORARY) || writing.has(path.slice(0, -TEMPORARY.length))) continue
    await files.remove(path).catch(ignoreLeftover)
  }
}

/** The folder and its name in the one above, and that one's, survive a power cut. */
async function makeFolderDurably(files: Files, root: string, steps: readonly string[]): Promise<void> {
  let folder = root
  for (const step of steps) {
    const above = folder
    folder = join(above, step)
    await files.makeFolder(folder)
    await files.syncFolder(above)
  }
}
