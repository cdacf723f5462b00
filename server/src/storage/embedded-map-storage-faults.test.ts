import { Problem } from '@maillage/shared/protocol/problems'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectFault, openOn, pickFrom } from './embedded-disk-faults'
import { allUpdates, type MapStorage } from './map-storage'
import { actorsIn, actorsOn, loneUpdate, newTerritory, stateOf } from './map-storage-samples'
import { encodeRecords, LOG_MAGIC } from './record-log'
import type { Fault, Pick, SimulatedDisk } from './simulated-disk'
import { simulateDisk } from './simulated-disk'

const brest = newTerritory()
const FORGOTTEN = 1

/** What a careful witness knows of the map. */
interface Witness {
  /** Actors whose update is promised: its append resolved. */
  readonly promised: Set<number>
  /** Actors that may be there: promised, or refused by a disk that had taken them already. */
  readonly possible: Set<number>
  /** Whether a purge of `FORGOTTEN` has resolved. */
  isForgotten: boolean
}

const STEPS = ['append', 'two', 'batch', 'compact', 'while', 'purge', 'load', 'rest'] as const
type Step = (typeof STEPS)[number]
/** Every kind of step, some again after a rest, a compaction and a purge. */
const COURSE: readonly Step[] = [
  'append',
  'two',
  'rest',
  'batch',
  'compact',
  'two',
  'rest',
  'while',
  'append',
  'purge',
  'rest',
  'append',
  'load',
  'compact',
]

/** Goes on after every refusal, as a server does; the power is cut after each step, on a copy of the disk. */
async function live(disk: SimulatedDisk, course: readonly Step[], pick: Pick): Promise<Witness> {
  const witness: Witness = { promised: new Set(), possible: new Set(), isForgotten: false }
  const storage = await openOn(disk).catch(expectFault)
  if (!storage) return witness
  let number = 0

  const append = async (count = 1): Promise<void> => {
    const actors = Array.from({ length: count }, (_, index) => number + 1 + index)
    number += count
    for (const actor of actors) witness.possible.add(actor)
    const position = await storage.append(brest, actors.map(loneUpdate)).catch(expectFault)
    if (position !== undefined) for (const actor of actors) witness.promised.add(actor)
  }
  const compact = async (): Promise<void> => {
    const stored = await storage.load(brest).catch(expectFault)
    if (!stored || stored.through === 0) return
    await storage.compact(brest, stateOf(allUpdates(stored)), stored.through).catch(expectFault)
  }
  const purge = async (): Promise<void> => {
    const stored = await storage.load(brest).catch(expectFault)
    if (!stored || stored.through === 0) return
    const others = actorsOn(stored).filter((actor) => actor !== FORGOTTEN)
    witness.promised.delete(FORGOTTEN)
    const done = storage.purge(brest, stateOf(others.map(loneUpdate)), stored.through).then(() => true)
    if (await done.catch(expectFault)) witness.isForgotten = true
  }
  const steps: Record<Step, () => Promise<unknown>> = {
    append: () => append(),
    batch: () => append(3),
    two: () => Promise.all([append(), append()]),
    compact,
    while: () => Promise.all([append(), compact(), append()]),
    purge,
    load: () => storage.load(brest).catch(expectFault),
    rest: () => storage.rest(brest).catch(expectFault),
  }
  for (const step of course) {
    await steps[step]()
    await verifyPromises(disk.afterPowerCut(pick), witness)
  }
  await storage.close()
  return witness
}

/** What is promised is there, and nothing is made up. */
async function verifyPromises(
  disk: SimulatedDisk,
  { promised, possible, isForgotten }: Witness,
): Promise<{ storage: MapStorage; found: Set<number> }> {
  if (isForgotten) expect(disk.allBytes().includes(`actor ${FORGOTTEN};`)).toBe(false)
  const storage = await openOn(disk)
  const found = new Set(actorsOn(await storage.load(brest)))
  expect([...promised].filter((actor) => !found.has(actor))).toEqual([])
  expect([...found].filter((actor) => !possible.has(actor))).toEqual([])
  return { storage, found }
}

/** The same, and the map can be written to again. */
async function verify(disk: SimulatedDisk, witness: Witness): Promise<void> {
  disk.faultAt = () => undefined
  const { storage, found } = await verifyPromises(disk, witness)
  await storage.append(brest, [loneUpdate(777)])
  const stored = await storage.load(brest)
  await storage.compact(brest, stateOf(allUpdates(stored)), stored.through)
  await storage.close()
  const again = await openOn(disk)
  const last = await again.load(brest)
  expect(last.damage).toEqual([])
  expect(actorsOn(last)).toEqual([...found, 777].sort((a, b) => a - b))
  await again.close()
}

async function countOperations(): Promise<number> {
  const disk = simulateDisk()
  await live(disk, COURSE, pickFrom(1))
  return disk.count
}

describe('whatever file operation fails', () => {
  test('a course without faults promises all, and keeps it over a power cut', async () => {
    const disk = simulateDisk()
    const witness = await live(disk, COURSE, pickFrom(1))
    expect(witness.isForgotten).toBe(true)
    expect(witness.promised.size).toBe(witness.possible.size - 1)
    await verify(disk.afterPowerCut(pickFrom(1)), witness)
    await verify(disk, witness)
  })

  test.for<Fault>(['refuse', 'pretend', 'half', 'crash'])(
    '%s, at every operation in turn: what is promised is kept',
    { timeout: 60_000 },
    async (fault) => {
      const operations = await countOperations()
      expect(operations).toBeGreaterThan(80)
      for (let failing = 1; failing <= operations; failing += 1) {
        const disk = simulateDisk()
        disk.faultAt = (operation) => (operation === failing ? fault : undefined)
        const witness = await live(disk, COURSE, pickFrom(failing))
        disk.faultAt = () => undefined
        await verify(disk.afterPowerCut(pickFrom(failing)), witness)
        if (fault !== 'crash') await verify(disk, witness)
      }
    },
  )

  test('many faults in any course: what is promised is kept', { timeout: 60_000 }, async () => {
    const faults = fc.dictionary(fc.nat(150).map(String), fc.constantFrom<Fault>('refuse', 'pretend', 'half'), {
      maxKeys: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 14 }),
        faults,
        fc.nat(),
        async (course, faults, seed) => {
          const disk = simulateDisk()
          disk.faultAt = (operation) => faults[operation]
          const witness = await live(disk, course, pickFrom(seed))
          await verify(disk.afterPowerCut(pickFrom(seed)), witness)
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('what a killed process wrote but did not sync survives a power cut once it was loaded', async () => {
  const disk = simulateDisk()
  const killed = await openOn(disk)
  await killed.append(brest, [loneUpdate(1)])
  const path = `/data/t/${brest}/0.log`
  const log = await disk.open(path, 'existing')
  await log.write(encodeRecords([loneUpdate(2)]), ((await disk.read(path)) as Uint8Array).length)

  const storage = await openOn(disk)
  expect(actorsOn(await storage.load(brest))).toEqual([1, 2])
  await verify(
    disk.afterPowerCut(() => 0),
    { promised: new Set([1, 2]), possible: new Set([1, 2]), isForgotten: false },
  )
})

/** Counts the writes from now on, from 1. */
function faultAtWrites(faultAt: (number: number) => Fault | undefined): SimulatedDisk['faultAt'] {
  let number = 0
  return (_, name) => {
    if (name !== 'write') return undefined
    number += 1
    return faultAt(number)
  }
}

test('a log that a killed process began survives a power cut once it was continued', async () => {
  const disk = simulateDisk()
  await openOn(disk)
  await disk.makeFolder(`/data/t/${brest}`)
  const log = await disk.open(`/data/t/${brest}/0.log`, 'new')
  await log.write(Buffer.concat([LOG_MAGIC, encodeRecords([loneUpdate(1)])]), 0)

  const storage = await openOn(disk)
  await storage.append(brest, [loneUpdate(2)])
  await verify(
    disk.afterPowerCut(() => 0),
    { promised: new Set([1, 2]), possible: new Set([1, 2]), isForgotten: false },
  )
})

test('a log that was left alone after a failed sync is not continued after a rest', async () => {
  const disk = simulateDisk()
  const storage = await openOn(disk)
  await storage.append(brest, [loneUpdate(1)])
  disk.faultAt = (_, name) => (name === 'syncData' ? 'refuse' : undefined)
  await expect(storage.append(brest, [loneUpdate(2)])).rejects.toBeInstanceOf(Problem)
  disk.faultAt = () => undefined
  await storage.rest(brest)
  await storage.append(brest, [loneUpdate(3)])
  await storage.rest(brest)
  await storage.append(brest, [loneUpdate(4)])
  await verify(
    disk.afterPowerCut(() => 0),
    { promised: new Set([1, 3, 4]), possible: new Set([1, 2, 3, 4]), isForgotten: false },
  )
})

describe('a full disk', () => {
  test('refuses changes and serves reads; with space again, changes are taken', async () => {
    const disk = simulateDisk()
    const storage = await openOn(disk)
    await storage.append(brest, [loneUpdate(1)])
    // Half of the bytes, then nothing more: a disk that fills up.
    disk.faultAt = faultAtWrites((number) => (number % 2 === 1 ? 'half' : 'refuse'))
    for (const number of [2, 3]) {
      await expect(storage.append(brest, [loneUpdate(number)])).rejects.toMatchObject({ code: 'storage-unavailable' })
    }
    await expect(storage.check()).rejects.toMatchObject({ code: 'storage-unavailable' })
    const { updates, through, damage } = await storage.load(brest)
    expect({ actors: actorsIn(updates), damage }).toEqual({ actors: [1], damage: [] })
    await expect(storage.compact(brest, stateOf(updates), through)).rejects.toBeInstanceOf(Problem)

    disk.faultAt = () => undefined
    await storage.append(brest, [loneUpdate(4)])
    await storage.check()
    expect(actorsOn(await storage.load(brest))).toEqual([1, 4])
    await storage.close()
    expect(await disk.list(`/data/t/${brest}`)).toEqual(['0.log'])
  })

  test('that takes the log of a compaction but not its state leaves all as it was', async () => {
    const disk = simulateDisk()
    const storage = await openOn(disk)
    await storage.append(brest, [loneUpdate(1)])
    disk.faultAt = faultAtWrites((number) => (number === 2 ? 'refuse' : undefined))
    await expect(storage.compact(brest, stateOf([loneUpdate(1)]), 1)).rejects.toBeInstanceOf(Problem)
    expect(await disk.list(`/data/t/${brest}`)).toEqual(['0.log'])
    await storage.close()
  })

  test('serves a map with a torn end, and mends it when there is space', async () => {
    const disk = simulateDisk()
    const before = await openOn(disk)
    await before.append(brest, [loneUpdate(1)])
    await before.close()
    const log = await disk.open(`/data/t/${brest}/0.log`, 'existing')
    await log.write(Buffer.from('torn'), ((await disk.read(`/data/t/${brest}/0.log`)) as Uint8Array).length)

    const storage = await openOn(disk)
    disk.faultAt = (_, name) => (name === 'write' ? 'refuse' : undefined)
    expect(await storage.load(brest)).toMatchObject({ damage: [{ kind: 'end', bytes: 4 }] })
    await expect(storage.append(brest, [loneUpdate(2)])).rejects.toBeInstanceOf(Problem)
    disk.faultAt = () => undefined
    await storage.append(brest, [loneUpdate(3)])
    expect(actorsOn(await storage.load(brest))).toEqual([1, 3])
    expect(await disk.list('/data/quarantine')).toHaveLength(1)
  })
})
