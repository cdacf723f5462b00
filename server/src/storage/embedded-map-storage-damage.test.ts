import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { added, brest, dataFolder, loadAndContinue } from './embedded-data-folder'
import { actorsIn, actorsOn, loneUpdate, sampleUpdates, stateOf } from './map-storage-samples'
import { LOG_MAGIC, recordBytes } from './record-log'

const updates = sampleUpdates(6)

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

  test('whose state is damaged gives what is behind a position all the same', async () => {
    const data = await dataFolder()
    const storage = await data.open()
    onTestFinished(() => storage.close())
    const second = await storage.append(brest, updates.slice(0, 2))
    await storage.compact(brest, stateOf(updates.slice(0, 2)), second)
    const sixth = await storage.append(brest, updates.slice(2))
    await storage.compact(brest, stateOf(updates.slice(0, 3)), sixth - 3)
    await writeFile(data.path('2.snap'), 'gone')

    const known = await storage.load(brest, sixth - 3)
    expect(known).toMatchObject({ state: undefined, updates: updates.slice(3), damage: [{ kind: 'state' }] })
    const whole = await storage.load(brest, sixth - 4)
    expect({ actors: actorsOn(whole), through: whole.through }).toEqual({ actors: [0, 1, 2, 3, 4, 5], through: sixth })
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

describe('what an earlier version wrote', () => {
  test('with states of version 1 is read, continued and compacted', async () => {
    const data = await dataFolder()
    await cp(new URL('fixtures/map-version-1', import.meta.url), data.path('.'), { recursive: true })
    const [before, after] = await loadAndContinue(data)
    expect(before).toMatchObject({ state: { digest: undefined }, damage: [] })
    expect([actorsOn(before), actorsOn(after)]).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5, 99],
    ])
    await data.compact()
    expect((await readFile(data.path('2.snap'))).subarray(0, 6)).toEqual(Buffer.from('YSNAP\u0002'))
    expect(actorsOn(await data.load())).toEqual([0, 1, 2, 3, 4, 5, 99])
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
