import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { Problem } from '@maillage/shared/protocol/problems'

/** The few file operations that the embedded storage needs, in one place so that tests can make each of them fail. */
export interface Files {
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Names of what is in the folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Milliseconds since 1970, or undefined when there is no such file. */
  modifiedAt(path: string): Promise<number | undefined>
  /** `existing` fails for an absent file, `empty` makes or empties it, `new` fails for a file that is there. */
  open(path: string, as: 'existing' | 'empty' | 'new'): Promise<OpenFile>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A file, or a folder with all that is in it; nothing happens when it is absent. */
  remove(path: string): Promise<void>
  /** Makes the folder's list of names durable: without it a rename may be undone by a power cut. */
  syncFolder(path: string): Promise<void>
}

export interface OpenFile {
  /** Gives how many bytes were written, which may be fewer than asked. */
  write(bytes: Uint8Array, position: number): Promise<number>
  truncate(length: number): Promise<void>
  syncData(): Promise<void>
  close(): Promise<void>
}

const FLAGS = {
  existing: constants.O_RDWR,
  empty: constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC,
  new: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
} as const

/** The disk. What is made is for the server's own account only: maps hold names of persons. */
export const diskFiles: Files = {
  read: (path) => readWhole(path).catch(absent(undefined)),
  list: (folder) => fs.readdir(folder).catch(absent([])),
  modifiedAt: (path) => fs.stat(path).then((stat) => stat.mtimeMs, absent(undefined)),
  async open(path, as) {
    const handle = await fs.open(path, FLAGS[as], 0o600)
    return {
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      truncate: (length) => handle.truncate(length),
      syncData: () => handle.datasync(),
      close: () => handle.close(),
    }
  },
  async makeFolder(path) {
    await fs.mkdir(path, { recursive: true, mode: 0o700 })
  },
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  async syncFolder(path) {
    // Windows cannot open a folder, and keeps names durable by itself.
    if (process.platform === 'win32') return
    const handle = await fs.open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

/** In one piece: `readFile` of promises takes a large file in many, and several times as long. */
async function readWhole(path: string): Promise<Uint8Array> {
  const handle = await fs.open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(size)
    let end = 0
    for (let count = -1; end < size && count !== 0; end += count) {
      count = (await handle.read(bytes, end, size - end, end)).bytesRead
    }
    return bytes.subarray(0, end)
  } finally {
    await handle.close()
  }
}

function absent<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (isErrno(error, 'ENOENT')) return value
    throw error
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return errnoOf(error) === code
}

/** The system's name of a failed file operation, such as `ENOSPC`; undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** Runs it; a failed file operation becomes the Problem `storage-unavailable`, anything else rises as it is. */
export async function orUnavailable<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (cause) {
    const errno = errnoOf(cause)
    throw errno ? new Problem('storage-unavailable', `the disk answers ${errno}`, { cause }) : cause
  }
}

/** Writes all the bytes, however many calls it takes. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const count = await file.write(bytes.subarray(done), position + done)
    if (count === 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' })
    done += count
  }
}

/** Writes a file that is whole on stable storage when this resolves; its name is durable after a `syncFolder`. */
export async function writeWhole(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'empty')
  try {
    await writeAll(file, bytes, 0)
    await file.syncData()
  } finally {
    await file.close()
  }
}

/** Replaces the file at once: whoever reads sees the old bytes or the new ones, after a power cut too. */
export async function replaceWhole(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}${TEMPORARY}`
  try {
    await writeWhole(files, temporary, bytes)
    await files.rename(temporary, path)
  } catch (error) {
    await files.remove(temporary).catch(ignoreLeftover)
    throw error
  }
}

/** What a crash leaves under this ending was never promised to anybody. */
export const TEMPORARY = '.tmp'

/** For a clean-up after a failure: the failure itself is what has to be told, and the next start cleans up again. */
export function ignoreLeftover(): void {
  return
}
