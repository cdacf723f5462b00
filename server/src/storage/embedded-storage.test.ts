import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleTerritory } from './catalogue-samples'
import type { EmbeddedStorage } from './embedded-storage'
import { openEmbeddedStorage } from './embedded-storage'
import { actorsOn, loneUpdate, newTerritory } from './map-storage-samples'
import { DataFolderError } from './operator'
import { simulateDisk } from './simulated-disk'
import { temporaryFolder } from './temporary-folder'

const warn = () => undefined
const brest = newTerritory()
const CHILD = fileURLToPath(new URL('./embedded-append-child.ts', import.meta.url))
const SERVER = fileURLToPath(new URL('../..', import.meta.url))

async function opened(dataDir: string): Promise<EmbeddedStorage> {
  const storage = await openEmbeddedStorage({ dataDir, warn })
  onTestFinished(() => storage.close())
  return storage
}

describe('the embedded storage', () => {
  test('makes its folder, and leaves it to the next when it closes', async () => {
    const dataDir = join(await temporaryFolder(), 'not', 'yet')
    const first = await openEmbeddedStorage({ dataDir, warn })
    const territory = sampleTerritory('Brest')
    await first.catalogue.add(territory)
    await first.maps.append(territory.id, [loneUpdate(1)])
    await first.close()
    expect((await readdir(dataDir)).sort()).toEqual(['catalogue.json', 'quarantine', 't'])

    const second = await opened(dataDir)
    expect(await second.catalogue.list()).toEqual([territory])
    expect(actorsOn(await second.maps.load(territory.id))).toEqual([1])
  })

  test('keeps its files to its own account', { skip: process.platform === 'win32' }, async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const storage = await opened(dataDir)
    await storage.maps.append(brest, [loneUpdate(1)])
    const mode = async (path: string) => ((await stat(join(dataDir, path))).mode & 0o777).toString(8)
    expect([await mode('.'), await mode(join('t', brest, '0.log'))]).toEqual(['700', '600'])
  })

  test('is not opened twice', async () => {
    const dataDir = await temporaryFolder()
    await opened(dataDir)
    await expect(openEmbeddedStorage({ dataDir, warn })).rejects.toThrow(/utilise déjà.*already using/s)
  })

  test('says in a sentence that its folder cannot be used', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, 'not a folder')
    await expect(openEmbeddedStorage({ dataDir: file, warn })).rejects.toThrow(/EEXIST.*DATA_DIR/s)
    await expect(openEmbeddedStorage({ dataDir: join(file, 'data'), warn })).rejects.toThrow(/ENOTDIR.*DATA_DIR/s)
  })

  test('leaves the folder to the next when the catalogue cannot be read', async () => {
    const dataDir = await temporaryFolder()
    const path = join(dataDir, 'catalogue.json')
    await writeFile(path, 'not a catalogue')
    await expect(openEmbeddedStorage({ dataDir, warn })).rejects.toThrow(/illisibles/)
    expect(await readFile(path, 'utf8')).toBe('not a catalogue')
    await expect(readFile(join(dataDir, 'data.lock'))).rejects.toThrow('ENOENT')
  })

  test('that any file operation stops at the start says so in a sentence', async () => {
    const counting = simulateDisk()
    await openEmbeddedStorage({ dataDir: '/data', warn, files: counting })
    for (let failing = 1; failing <= counting.count; failing += 1) {
      const files = simulateDisk()
      files.faultAt = (operation) => (operation === failing ? 'refuse' : undefined)
      const opening = openEmbeddedStorage({ dataDir: '/data', warn, files })
      // Removing the file of a writing test is no reason not to start.
      await opening.catch((error: unknown) => expect(error).toBeInstanceOf(DataFolderError))
    }
  })
})

describe('a server that is killed', { timeout: 60_000 }, () => {
  /** Starts a server that writes; gives the actors it was promised, once they are so many. */
  async function writeUntilKilled(dataDir: string, first: number, enough: number, meanwhile: () => Promise<void>) {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, dataDir, brest, String(first)], {
      cwd: SERVER,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = once(child, 'close')
    const promised: number[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      promised.push(Number(line))
      if (promised.length !== enough) continue
      await meanwhile()
      child.kill('SIGKILL')
    }
    await ended
    return promised
  }

  test('has kept all that it promised, and the next one takes over its folder', async () => {
    const dataDir = await temporaryFolder()
    const promised: number[] = []
    for (const enough of [1, 203, 1507]) {
      const isTaken = () => expect(openEmbeddedStorage({ dataDir, warn })).rejects.toThrow(DataFolderError)
      promised.push(...(await writeUntilKilled(dataDir, promised.length * 10, enough, isTaken)))

      const storage = await openEmbeddedStorage({ dataDir, warn })
      const stored = await storage.maps.load(brest)
      const found = new Set(actorsOn(stored))
      await storage.close()
      expect(promised.length).toBeGreaterThanOrEqual(enough)
      expect(promised.filter((actor) => !found.has(actor))).toEqual([])
      expect(stored.damage.filter(({ kind }) => kind !== 'end')).toEqual([])
    }
  })
})
