import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import { allUpdates, type MapStorage, type StoredMap } from './map-storage'
import { actorsIn, actorsOn, loneUpdate, newTerritory, sampleUpdates, stateOf } from './map-storage-samples'
import { LOG_MAGIC, recordBytes } from './record-log'
import { temporaryFolder } from './temporary-folder'

const brest = newTerritory()
const updates = sampleUpdates(6)
const added = loneUpdate(99)

/** A data folder, opened and closed as a server does. */
async function dataFolder() {
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

/** Loads, appends, and gives what was loaded before and after a restart. */
async function loadAndContinue(data: Awaited<ReturnType<typeof dataFolder>>): Promise<[StoredMap, StoredMap]> {
  const before = await data.using(async (storage) => {
    const stored = await storage.load(brest)
    await storage.append(brest, [added])
    return stored
  })
  return [before, await data.load()]
}

describe('a log with a bad end', () => {
  test('cut at any byte of its last records is read up to there, and goes on', { timeout: 20_000 }, async () => {
    const data = await dataFolder()
    await data.append(updates)
    const log = await readFile(data.path('0.log'))
    const starts = updates.map((_, index) =>
      updates.slice(0, index).reduce((sum, update) => sum + recordBytes(update), LOG_MAGIC.length),
    )
    for (let length = starts[3] as number; length < log.length; length += 1) {
      await writeFile(data.path('0.log'), log.subarray(0, length))
      const whole = updates.filter((update, index) => (starts[index] as number) + recordBytes(update) <= length)
      const [before, after] = await loadAndContinue(data)
      expect(before.updates).toEqual(whole)
      expect(before.damage).toHaveLength(starts.includes(length) ? 0 : 1)
      expect(after).toMatchObject({ updates: [...whole, added], damage: [] })
    }
  })

  test.for([
    { name: 'zeros', rest: Buffer.alloc(4096) },
    { name: 'garbage', rest: Buffer.from('garbage'.repeat(99)) },
    { name: 'half a record', rest: Buffer.from([40, 0, 0, 0, 1, 2, 3, 4, 5, 6]) },
  ])('$name: is kept aside, cut off, told, and the log goes on', async ({ rest }) => {
    const data = await dataFolder()
    await data.append(updates)
    const log = await readFile(data.path('0.log'))
    await writeFile(data.path('0.log'), Buffer.concat([log, rest]))

    const [before, after] = await loadAndContinue(data)
    expect(before.updates).toEqual(updates)
    expect(before.damage).toEqual([{ kind: 'end', place: `0.log@${log.length}`, bytes: rest.length }])
    expect(await data.quarantined()).toEqual([rest])
    expect(data.warnings).toEqual(['part of a map cannot be read'])
    expect(after).toMatchObject({ updates: [...updates, added], damage: [] })
  })

  test('is mended by an append that nobody loaded before', async () => {
    const data = await dataFolder()
    await data.append(updates)
    const log = await readFile(data.path('0.log'))
    await writeFile(data.path('0.log'), log.subarray(0, -1))
    await data.append([added])
    expect(await data.load()).toMatchObject({ updates: [...updates.slice(0, -1), added], damage: [] })
    expect(await data.quarantined()).toHaveLength(1)
  })
})

describe('a log with a bad place', () => {
  test('in its middle loses that record alone, and tells it until a compaction', async () => {
    const data = await dataFolder()
    const lone = [1, 2, 3, 4].map(loneUpdate)
    await data.append(lone)
    const log = await readFile(data.path('0.log'))
    const inSecond = LOG_MAGIC.length + recordBytes(lone[0] as Uint8Array) + 12
    log[inSecond] = (log[inSecond] as number) ^ 4
    await writeFile(data.path('0.log'), log)

    const [before, after] = await loadAndContinue(data)
    expect(actorsOn(before)).toEqual([1, 3, 4])
    expect(before.damage).toMatchObject([{ kind: 'middle' }])
    expect(actorsOn(after)).toEqual([1, 3, 4, 99])
    expect(after.damage).toMatchObject([{ kind: 'middle' }])
    expect(await data.quarantined()).toHaveLength(1)
    await data.compact()
    expect((await data.load()).damage).toEqual([])
    expect(actorsOn(await data.load())).toEqual([1, 3, 4, 99])
  })

  test.for([
    { name: 'a destroyed beginning', spoil: (log: Buffer) => log.fill(0, 0, 3), kept: updates, damage: 1 },
    { name: 'no bytes at all', spoil: () => Buffer.alloc(0), kept: [], damage: 0 },
    { name: 'nothing but garbage', spoil: () => Buffer.from('YL?'), kept: [], damage: 1 },
  ])('$name: what can be read is given, and a new log is begun', async ({ spoil, kept, damage }) => {
    const data = await dataFolder()
    await data.append(updates)
    await writeFile(data.path('0.log'), spoil(await readFile(data.path('0.log'))))
    const [before, after] = await loadAndContinue(data)
    expect(before.updates).toEqual(kept)
    expect(before.damage).toHaveLength(damage)
    expect(after.updates).toEqual([...kept, added])
    expect(await data.names()).toEqual(['0.log', '1.log'])
  })

  test('that appears while the server runs is told at the next loading', async () => {
    const data = await dataFolder()
    const storage = await data.open()
    onTestFinished(() => storage.close())
    for (const number of [1, 2, 3]) await storage.append(brest, [loneUpdate(number)])
    const log = await readFile(data.path('0.log'))
    log.fill(0, 20, 24)
    await writeFile(data.path('0.log'), log)
    const { updates: readable, damage, through } = await storage.load(brest)
    expect(actorsIn(readable)).toEqual([2, 3])
    expect({ damage, through }).toMatchObject({ damage: [{ kind: 'middle' }], through: 3 })
  })
})

describe('a compacted map', () => {
  test('keeps the generation before, until the next success', async () => {
    const data = await dataFolder()
    await data.append(updates)
    await data.compact()
    expect(await data.names()).toEqual(['0.log', '1.log', '1.snap'])
    await data.append([added])
    await data.compact()
    expect(await data.names()).toEqual(['1.log', '1.snap', '2.log', '2.snap'])
    expect(actorsOn(await data.load())).toEqual([0, 1, 2, 3, 4, 5, 99])
  })

  test('whose state is damaged is read from the generation before and all logs since', async () => {
    const data = await dataFolder()
    await data.append(updates.slice(0, 2))
    await data.compact()
    await data.append(updates.slice(2, 4))
    await data.compact()
    await data.append(updates.slice(4))
    const state = await readFile(data.path('2.snap'))
    await writeFile(data.path('2.snap'), state.fill(7, 15, 18))

    const [before, after] = await loadAndContinue(data)
    expect(actorsOn(before)).toEqual([0, 1, 2, 3, 4, 5])
    expect(before.damage).toEqual([{ kind: 'state', place: '2.snap@0', bytes: state.length }])
    expect(actorsOn(after)).toEqual([0, 1, 2, 3, 4, 5, 99])
    await data.compact()
    expect(await data.names()).toEqual(['1.log', '1.snap', '2.log', '2.snap', '3.log', '3.snap'])
    expect(await data.load()).toMatchObject({ damage: [] })
  })

  test('none of whose states can be read gives the updates of all its logs', async () => {
    const data = await dataFolder()
    await data.append(updates.slice(0, 3))
    await data.compact()
    await data.append(updates.slice(3))
    await writeFile(data.path('1.snap'), 'gone')
    expect(actorsOn(await data.load())).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('leaves strange files alone, and clears what a crash left half written', async () => {
    const data = await dataFolder()
    await data.append(updates)
    await writeFile(data.path('notes.txt'), 'mine')
    await writeFile(data.path('1.snap.tmp'), 'half')
    await mkdir(data.path('versions'))
    await data.compact()
    expect(await data.names()).toEqual(['0.log', '1.log', '1.snap', 'notes.txt', 'versions'])
  })
})

describe('what has to go', () => {
  const holding = async (data: Awaited<ReturnType<typeof dataFolder>>, text: string): Promise<string[]> => {
    const root = data.path('../..')
    const names = await readdir(root, { recursive: true, withFileTypes: true })
    const paths = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
    const found = await Promise.all(paths.map(async (path) => (await readFile(path)).includes(text)))
    return paths.filter((_, index) => found[index])
  }

  /** A map whose every kind of file names actor 4: state, log, half-written file, quarantine. */
  const scattered = async () => {
    const data = await dataFolder()
    await data.append(updates)
    await data.compact()
    await data.append(updates.slice(4))
    const log = await readFile(data.path('1.log'))
    await writeFile(data.path('1.log'), Buffer.concat([log, Buffer.from('torn: actor 4')]))
    await writeFile(data.path('7.snap.tmp'), 'actor 4')
    await data.load()
    expect(await holding(data, 'actor 4')).toHaveLength(5)
    return data
  }

  test('a purge leaves nothing of what was before', async () => {
    const data = await scattered()
    await data.using(async (storage) => {
      const { through } = await storage.load(brest)
      await storage.purge(brest, stateOf([loneUpdate(1)]), through)
    })
    expect(await holding(data, 'actor 4')).toEqual([])
    expect(actorsOn(await data.load())).toEqual([1])
  })

  test('an erasure leaves nothing at all', async () => {
    const data = await scattered()
    await data.using((storage) => storage.erase(brest))
    expect(await holding(data, 'actor')).toEqual([])
    expect(await readdir(data.path('..'))).toBeDefined()
    expect(await data.load()).toMatchObject({ updates: [] })
  })

  test('an erasure that a crash interrupted is finished at the next start', async () => {
    const data = await scattered()
    const erasing = data.path(`../../t/erasing-${brest}`)
    await mkdir(erasing)
    await writeFile(join(erasing, '0.log'), 'actor 4')
    await rm(data.path('.'), { recursive: true })
    await data.load()
    expect(await holding(data, 'actor 4')).toEqual([])
  })
})
