import { spawnSync } from 'node:child_process'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockDataFolder } from './data-lock'
import type { Files } from './files'
import { diskFiles } from './files'
import { DataFolderError } from './operator'
import { simulateDisk } from './simulated-disk'
import { temporaryFolder } from './temporary-folder'

/** A process that has ended; its pid is not given again so soon. */
const deadPid = spawnSync(process.execPath, ['--version']).pid
const deadLock = (nonce = 'dead') => JSON.stringify({ pid: deadPid, startedAt: null, nonce })

describe('the lock of a data folder', () => {
  test('is held by one at a time', async () => {
    const folder = await temporaryFolder()
    const lock = await lockDataFolder(diskFiles, folder)
    await expect(lockDataFolder(diskFiles, folder)).rejects.toThrow(DataFolderError)
    await expect(lockDataFolder(diskFiles, folder)).rejects.toThrow(/utilise déjà.*already using/s)
    await lock.release()
    expect(await readdir(folder)).toEqual([])
    await (await lockDataFolder(diskFiles, folder)).release()
  })

  test.for([
    { name: 'of a dead process', content: deadLock() },
    {
      name: 'of another process with the same pid',
      content: JSON.stringify({ pid: process.pid, startedAt: 'x 1', nonce: 'n' }),
    },
    {
      name: 'of a process that a reboot ended',
      content: JSON.stringify({ pid: 1, startedAt: 'other-boot 12', nonce: 'n' }),
    },
  ])('$name is taken over', { skip: process.platform !== 'linux' }, async ({ content }) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'data.lock'), content)
    const lock = await lockDataFolder(diskFiles, folder)
    expect(await readdir(folder)).toEqual(['data.lock'])
    expect(JSON.parse(await readFile(join(folder, 'data.lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await expect(lockDataFolder(diskFiles, folder)).rejects.toThrow(DataFolderError)
    await lock.release()
  })

  test('of a living process whose start is not known is respected', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'data.lock'), JSON.stringify({ pid: process.ppid, startedAt: null, nonce: 'n' }))
    await expect(lockDataFolder(diskFiles, folder)).rejects.toThrow(DataFolderError)
  })

  test('that is being written is respected, and taken over when a crash left it so', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'data.lock')
    await writeFile(path, '')
    await expect(lockDataFolder(diskFiles, folder)).rejects.toThrow(DataFolderError)
    await utimes(path, 0, 0)
    await (await lockDataFolder(diskFiles, folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  test('is not removed by a holder that has lost it', async () => {
    const folder = await temporaryFolder()
    const lock = await lockDataFolder(diskFiles, folder)
    await writeFile(join(folder, 'data.lock'), 'of somebody else')
    await lock.release()
    expect(await readFile(join(folder, 'data.lock'), 'utf8')).toBe('of somebody else')
  })
})

describe('several that want the folder at once', () => {
  const start = ['nobody', 'dead', 'dead in a take-over', 'empty'] as const

  /** Who takes how many steps, in turn; long runs of one find what a fair order never does. */
  const turn = fc.record({ who: fc.nat(2), steps: fc.integer({ min: 1, max: 12 }) })

  test('after any past and in any order of their steps: one gets it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 8 }), fc.constantFrom(...start), async (turns, past) => {
        const before = simulateDisk()
        await prepare(before, past)
        const disk = before.afterPowerCut(() => 1)
        const contenders = [0, 1, 2].map(() => contend(disk))
        for (const { who, steps } of turns) await contenders[who]?.take(steps)
        const isHeld = await Promise.all(contenders.map(({ finish }) => finish()))
        expect(isHeld.filter(Boolean)).toHaveLength(1)
        expect(await disk.list('/data')).toContain('data.lock')
      }),
      { numRuns: 500 },
    )
  })

  async function prepare(files: Files, past: (typeof start)[number]): Promise<void> {
    if (past === 'nobody') return
    await write(files, '/data/data.lock', past === 'empty' ? '' : deadLock())
    if (past !== 'dead in a take-over') return
    // A taker-over that was killed half-way left its own lock under the name that follows from the dead one.
    const names: string[] = []
    const peeking: Files = {
      ...files,
      open: async (path) => {
        names.push(path)
        throw new Error('peeked')
      },
    }
    await lockDataFolder(peeking, '/data').catch(() => undefined)
    await write(files, names[0] as string, deadLock('in a take-over'))
  }

  async function write(files: Files, path: string, text: string): Promise<void> {
    const file = await files.open(path, 'new')
    await file.write(Buffer.from(text), 0)
  }
})

/** Somebody who wants the lock, and whose file operations wait until they are let go on. */
function contend(files: Files) {
  let go: (() => void) | undefined
  let isFree = false
  let isDone = false
  const step = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (!isFree) await new Promise<void>((resolve) => (go = resolve))
    return work()
  }
  const gated: Files = {
    ...files,
    read: (path) => step(() => files.read(path)),
    open: async (path, as) => {
      const file = await step(() => files.open(path, as))
      return { ...file, write: (bytes, position) => step(() => file.write(bytes, position)) }
    },
    rename: (from, to) => step(() => files.rename(from, to)),
    remove: (path) => step(() => files.remove(path)),
    modifiedAt: (path) => step(() => files.modifiedAt(path)),
  }
  const isHeld = lockDataFolder(gated, '/data')
    .then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(DataFolderError)
        return false
      },
    )
    .finally(() => (isDone = true))
  const letGo = (): void => {
    const resume = go
    go = undefined
    resume?.()
  }
  return {
    async take(steps: number): Promise<void> {
      for (let taken = 0; taken < steps && !isDone; taken += 1) {
        while (!go && !isDone) await new Promise((resolve) => setImmediate(resolve))
        letGo()
      }
      while (!go && !isDone) await new Promise((resolve) => setImmediate(resolve))
    },
    finish(): Promise<boolean> {
      isFree = true
      letGo()
      return isHeld
    },
  }
}

test('a disk that refuses any step leaves the folder free for the next', async () => {
  for (const fault of ['refuse', 'pretend'] as const) {
    for (let failing = 1; failing <= 12; failing += 1) {
      const disk = simulateDisk()
      disk.faultAt = (operation) => (operation === failing ? fault : undefined)
      const lock = await lockDataFolder(disk, '/data').catch(() => undefined)
      disk.faultAt = () => undefined
      if (lock) await expect(lockDataFolder(disk, '/data')).rejects.toThrow(DataFolderError)
      await lock?.release()
      // A while later: a lock that was made and never filled counts for some seconds.
      await (
        await lockDataFolder(
          disk.afterPowerCut(() => 1),
          '/data',
        )
      ).release()
    }
  }
})
