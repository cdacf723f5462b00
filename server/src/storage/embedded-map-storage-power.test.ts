import { describe, expect, test } from 'vitest'
import { expectFault, openOn, pickFrom } from './embedded-disk-faults'
import { allUpdates, type MapStorage } from './map-storage'
import { actorsOn, loneUpdate, newTerritory, stateOf } from './map-storage-samples'
import type { Pick, SimulatedDisk } from './simulated-disk'
import { simulateDisk } from './simulated-disk'

const brest = newTerritory()

/** What a power cut may leave of what was not synced: nothing, everything, and by chance, torn or full of zeros. */
const LEFTOVERS: readonly Pick[] = [() => 0, () => 1, ...Array.from({ length: 20 }, (_, seed) => pickFrom(seed))]

interface Scene {
  readonly disk: SimulatedDisk
  readonly storage: MapStorage
  /** Operations before the scene. */
  readonly from: number
  readonly through: number
}

/** A map with a state, a state before it, and updates since. */
async function prepare(): Promise<Scene> {
  const disk = simulateDisk()
  const storage = await openOn(disk)
  const second = await storage.append(brest, [1, 2].map(loneUpdate))
  await storage.compact(brest, stateOf([1, 2].map(loneUpdate)), second)
  const third = await storage.append(brest, [loneUpdate(3)])
  await storage.compact(brest, stateOf([1, 2, 3].map(loneUpdate)), third)
  const through = await storage.append(brest, [4, 5].map(loneUpdate))
  return { disk, storage, from: disk.count, through }
}

/** Each step with two batches beside it; actor 1 has to go in a purge. */
const STEPS = {
  compact: ({ storage, through }: Scene) => storage.compact(brest, stateOf([1, 2, 3, 4, 5].map(loneUpdate)), through),
  purge: ({ storage, through }: Scene) => storage.purge(brest, stateOf([2, 3, 4, 5].map(loneUpdate)), through),
  rest: ({ storage }: Scene) => storage.rest(brest),
} as const

async function play(scene: Scene, step: keyof typeof STEPS) {
  const promised = new Set([1, 2, 3, 4, 5])
  const append = async (actors: readonly number[]): Promise<void> => {
    const position = await scene.storage.append(brest, actors.map(loneUpdate)).catch(expectFault)
    if (position !== undefined) for (const actor of actors) promised.add(actor)
  }
  const running = STEPS[step](scene).then(() => true)
  const [, isDone] = await Promise.all([append([6]), running.catch(expectFault), append([7, 8])])
  await append([9])
  return { promised, isDone: isDone === true }
}

describe('the power is cut', () => {
  test.for([
    { step: 'compact', atLeast: 25 },
    { step: 'purge', atLeast: 30 },
    { step: 'rest', atLeast: 10 },
  ] as const)(
    'at every file operation of a $step: what was acknowledged is there',
    { timeout: 60_000 },
    async ({ step, atLeast }) => {
      const whole = await prepare()
      expect(await play(whole, step)).toEqual({ promised: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]), isDone: true })
      const operations = whole.disk.count - whole.from
      expect(operations).toBeGreaterThanOrEqual(atLeast)

      for (let failing = 1; failing <= operations + 1; failing += 1) {
        const scene = await prepare()
        scene.disk.faultAt = (operation) => (operation === scene.from + failing ? 'crash' : undefined)
        const { promised, isDone } = await play(scene, step)
        if (step === 'purge') promised.delete(1)
        for (const leftover of LEFTOVERS) {
          const disk = scene.disk.afterPowerCut(leftover)
          if (step === 'purge' && isDone) expect(disk.allBytes().includes('actor 1;')).toBe(false)
          await verify(disk, promised)
        }
      }
    },
  )
})

/** What was promised is there, nothing is made up, and the map goes on. */
async function verify(disk: SimulatedDisk, promised: ReadonlySet<number>): Promise<void> {
  const storage = await openOn(disk)
  const found = await storage.load(brest)
  const actors = actorsOn(found)
  expect(actors).toEqual(expect.arrayContaining([...promised]))
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9]).toEqual(expect.arrayContaining(actors))
  const through = await storage.append(brest, [loneUpdate(10)])
  await storage.compact(brest, stateOf([...allUpdates(found), loneUpdate(10)]), through)
  await storage.rest(brest)
  const last = await storage.load(brest)
  expect({ actors: actorsOn(last), damage: last.damage }).toEqual({ actors: [...actors, 10], damage: [] })
  await storage.close()
}

test('a state that a compaction left without knowing is given to whoever lacks what is in it', async () => {
  const { disk, storage, through } = await prepare()
  let renames = 0
  disk.faultAt = (_, name) => {
    if (name === 'rename') renames += 1
    return name === 'rename' && renames === 2 ? 'pretend' : undefined
  }
  const state = stateOf([1, 2, 3, 4, 5].map(loneUpdate))
  await storage.compact(brest, state, through).catch(expectFault)
  disk.faultAt = () => undefined
  expect(renames).toBe(2)
  expect(await storage.load(brest, through - 1)).toEqual({ state, updates: [], through, damage: [] })
})

describe('an erasure', () => {
  test('that any operation stops leaves the whole map or nothing, and can be asked again', async () => {
    const prepare = async (): Promise<{ disk: SimulatedDisk; storage: MapStorage; from: number }> => {
      const disk = simulateDisk()
      const storage = await openOn(disk)
      for (const number of [1, 2]) await storage.append(brest, [loneUpdate(number)])
      await storage.compact(brest, stateOf([1, 2].map(loneUpdate)), 2)
      await storage.append(brest, [loneUpdate(3)])
      return { disk, storage, from: disk.count }
    }
    const whole = await prepare()
    await whole.storage.erase(brest)
    const operations = whole.disk.count - whole.from

    for (const fault of ['refuse', 'pretend', 'crash'] as const) {
      for (let failing = 1; failing <= operations; failing += 1) {
        const { disk, storage, from } = await prepare()
        disk.faultAt = (operation) => (operation === from + failing ? fault : undefined)
        const isDone = await storage.erase(brest).then(() => true, expectFault)
        disk.faultAt = () => undefined
        for (let seed = 0; seed < 10; seed += 1) {
          const after = disk.afterPowerCut(pickFrom(failing * 10 + seed))
          if (isDone) expect(after.allBytes().includes('actor')).toBe(false)
          const restarted = await openOn(after)
          const actors = actorsOn(await restarted.load(brest))
          expect(isDone ? [[]] : [[], [1, 2, 3]]).toContainEqual(actors)
          if (actors.length === 0) expect(after.allBytes().includes('actor')).toBe(false)
        }
        if (fault === 'crash') continue
        await storage.erase(brest)
        expect((await storage.load(brest)).updates).toEqual([])
        expect(disk.allBytes().includes('actor')).toBe(false)
      }
    }
  })
})
