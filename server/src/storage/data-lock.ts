import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { newId } from '@maillage/shared/map/ids'
import * as z from 'zod'
import type { Files } from './files'
import { ignoreLeftover, isErrno, replaceWhole, writeAll } from './files'
import { DataFolderError } from './operator'

/** A file that is made and then filled is empty for an instant; an empty one that is older was left by a crash. */
const FILLING_MS = 10_000
/** Each round is lost to another process that got further; nobody loses so often. */
const ROUNDS = 20

const Holder = z.object({
  pid: z.int().min(1),
  /** Boot of the machine and start of the process, where the system tells (Linux): a pid is given again one day. */
  startedAt: z.string().nullable(),
  /** Makes each lock unlike any other, so that a dead one can be recognised. */
  nonce: z.string(),
})
type Holder = z.infer<typeof Holder>

export interface DataLock {
  release(): Promise<void>
}

interface Found {
  readonly path: string
  readonly content: string
}

/**
 * Takes the data folder for this process, with a file `data.lock`. Rejects with a `DataFolderError` while another process
 * holds it; the lock of a dead process is taken over.
 *
 * A dead lock is never deleted first: two processes that both saw it could each delete the other's new one. Its
 * successor is a file whose name follows from the dead content, which one process alone can make. The successor counts
 * once the dead content was seen unchanged after that; then it moves to `data.lock`.
 */
export async function lockDataFolder(files: Files, folder: string): Promise<DataLock> {
  const path = join(folder, 'data.lock')
  const own: Holder = { pid: process.pid, startedAt: await startOf(files, process.pid), nonce: newId() }
  const content = JSON.stringify(own)

  for (let round = 0; round < ROUNDS; round += 1) {
    const { dead, free } = await findFreePlace(files, folder)
    if (!(await tryCreate(files, free, content))) continue
    try {
      if (!(await isUnchanged(files, dead))) {
        await files.remove(free)
        continue
      }
      if (dead.length > 0) await moveUp(files, path, content, [...dead.slice(1).map((lock) => lock.path), free])
    } catch (error) {
      await files.remove(free).catch(ignoreLeftover)
      await releaseLock(files, path, content).catch(ignoreLeftover)
      throw error
    }
    return { release: () => releaseLock(files, path, content) }
  }
  throw inUse(folder, 'data.lock')
}

/** Follows the dead locks from `data.lock` to the name where the next one goes; throws at a living one. */
async function findFreePlace(files: Files, folder: string): Promise<{ dead: Found[]; free: string }> {
  const dead: Found[] = []
  let path = join(folder, 'data.lock')
  for (let content = await readText(files, path); content !== undefined; content = await readText(files, path)) {
    if (await isHeld(files, path, content)) throw inUse(folder, path)
    dead.push({ path, content })
    path = join(folder, `data.lock.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`)
  }
  return { dead, free: path }
}

async function isHeld(files: Files, path: string, content: string): Promise<boolean> {
  const holder = parseHolder(content)
  if (holder) return isAlive(files, holder)
  const modifiedAt = await files.modifiedAt(path)
  return modifiedAt !== undefined && Date.now() - modifiedAt < FILLING_MS
}

function parseHolder(content: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(content)).data
  } catch {
    // Cut short by a crash: nobody's lock.
    return undefined
  }
}

async function isAlive(files: Files, { pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, under another account.
    if (isErrno(error, 'ESRCH')) return false
  }
  if (startedAt === null || process.platform !== 'linux') return true
  const now = await startOf(files, pid)
  return now === startedAt
}

/** Which process has this pid, in a word; null where the system does not tell or the process has ended. */
async function startOf(files: Files, pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const boot = await readText(files, '/proc/sys/kernel/random/boot_id')
  const stat = await readText(files, `/proc/${pid}/stat`)
  // The second field is the program's name in brackets, which may hold blanks and brackets itself.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields?.[0], fields?.[19]]
  const hasEnded = state === 'Z' || state === 'X'
  return start === undefined || hasEnded ? null : `${boot?.trim() ?? ''} ${start}`
}

/** False when there is such a file already, which is somebody else's and must not be touched. */
async function tryCreate(files: Files, path: string, content: string): Promise<boolean> {
  const file = await files.open(path, 'new').catch((error: unknown) => {
    if (isErrno(error, 'EEXIST')) return undefined
    throw error
  })
  if (!file) return false
  try {
    await writeAll(file, Buffer.from(content), 0).finally(() => file.close())
    return true
  } catch (error) {
    await files.remove(path).catch(ignoreLeftover)
    throw error
  }
}

async function isUnchanged(files: Files, locks: readonly Found[]): Promise<boolean> {
  for (const { path, content } of locks) {
    if ((await readText(files, path)) !== content) return false
  }
  return true
}

/** `data.lock` first: from then on whoever still follows the dead locks finds that they have changed. */
async function moveUp(files: Files, path: string, content: string, successors: readonly string[]): Promise<void> {
  await replaceWhole(files, path, Buffer.from(content))
  for (const successor of successors) await files.remove(successor).catch(ignoreLeftover)
}

async function releaseLock(files: Files, path: string, content: string): Promise<void> {
  if ((await readText(files, path)) === content) await files.remove(path)
}

async function readText(files: Files, path: string): Promise<string | undefined> {
  const bytes = await files.read(path)
  return bytes && Buffer.from(bytes).toString('utf8')
}

function inUse(folder: string, lock: string): DataFolderError {
  return new DataFolderError(
    `Un autre serveur Maillage utilise déjà le dossier de données « ${folder} » (verrou : ${lock}). ` +
      `Another Maillage server is already using the data folder "${folder}" (lock: ${lock}).`,
  )
}
