import { privateDocumentOf } from '@maillage/shared/map/ids'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { MapStorage } from './map-storage'
import { replacingContract } from './map-storage-replacing.contract'
import { actorsIn, actorsOn, loneUpdate, newTerritory, sampleUpdates, stateOf } from './map-storage-samples'

const NOTHING = { state: undefined, updates: [], damage: [] }

/** What every map storage owes. `open` gives a new one, empty. */
export function mapStorageContract(open: () => Promise<MapStorage>): void {
  const opened = async (): Promise<MapStorage> => {
    const storage = await open()
    onTestFinished(() => storage.close())
    return storage
  }
  const brest = newTerritory()
  const quimper = newTerritory()
  const [a, b, c] = sampleUpdates(3) as [Uint8Array, Uint8Array, Uint8Array]

  describe('appending', () => {
    test('a map that nobody has written to is empty', async () => {
      const storage = await opened()
      expect(await storage.load(brest)).toMatchObject(NOTHING)
    })

    test('updates come back as they were, oldest first', async () => {
      const storage = await opened()
      const positions = []
      for (const update of [a, b, c]) positions.push(await storage.append(brest, [update]))
      expect(await storage.load(brest)).toEqual({ ...NOTHING, updates: [a, b, c], through: positions[2] })
      expect(positions).toEqual([...positions].sort((one, other) => one - other))
    })

    test('the two documents of a territory are kept, and erased, apart', async () => {
      const storage = await opened()
      const beside = privateDocumentOf(brest)
      await storage.append(brest, [a])
      await storage.append(beside, [b, c])
      expect(await storage.load(brest)).toMatchObject({ updates: [a] })
      expect(await storage.load(beside)).toMatchObject({ updates: [b, c] })
      await storage.erase(brest)
      await storage.rest(beside)
      expect(await storage.load(brest)).toMatchObject(NOTHING)
      expect(await storage.load(beside)).toMatchObject({ updates: [b, c] })
    })

    test('a batch has consecutive positions, and gives the last', async () => {
      const storage = await opened()
      const first = await storage.append(brest, [a])
      expect(await storage.append(brest, [b, c])).toBe(first + 2)
      expect(await storage.load(brest)).toMatchObject({ updates: [a, b, c], through: first + 2 })
    })

    test('territories do not mix', async () => {
      const storage = await opened()
      await Promise.all([storage.append(brest, [a]), storage.append(quimper, [b])])
      expect((await storage.load(brest)).updates).toEqual([a])
      expect((await storage.load(quimper)).updates).toEqual([b])
    })

    test('batches of one turn are all kept, in their order', async () => {
      const storage = await opened()
      const updates = sampleUpdates(200)
      const batches = Array.from({ length: 50 }, (_, index) => updates.slice(4 * index, 4 * index + 4))
      const positions = await Promise.all(batches.map((batch) => storage.append(brest, batch)))
      expect(positions).toEqual(positions.map((_, index) => (positions[0] as number) + 4 * index))
      expect((await storage.load(brest)).updates).toEqual(updates)
    })

    test('loading sees what was appended before, stored or not', async () => {
      const storage = await opened()
      const appending = storage.append(brest, [a])
      expect((await storage.load(brest)).updates).toEqual([a])
      await appending
    })

    test('a batch of nothing, or with an update of no bytes, is refused as a whole', async () => {
      const storage = await opened()
      await expect(storage.append(brest, [])).rejects.toThrow(RangeError)
      await expect(storage.append(brest, [a, new Uint8Array()])).rejects.toThrow(RangeError)
      expect(await storage.load(brest)).toMatchObject(NOTHING)
    })
  })

  replacingContract(opened)

  describe('loading what is behind a position', () => {
    test('gives the updates since, and no state that is known', async () => {
      const storage = await opened()
      const first = await storage.append(brest, [a])
      const third = await storage.append(brest, [b, c])
      expect(await storage.load(brest, first)).toEqual({ ...NOTHING, updates: [b, c], through: third })
      expect(await storage.load(brest, first + 1)).toEqual({ ...NOTHING, updates: [c], through: third })
      expect(await storage.load(brest, third)).toEqual({ ...NOTHING, through: third })
      await storage.compact(brest, stateOf([a]), first)
      expect(await storage.load(brest, first)).toEqual({ ...NOTHING, updates: [b, c], through: third })
      expect(await storage.load(brest, third)).toEqual({ ...NOTHING, through: third })
    })

    test('gives a state that reaches further, with everything since', async () => {
      const storage = await opened()
      const third = await storage.append(brest, [a, b, c])
      const state = stateOf([a, b])
      await storage.compact(brest, state, third - 1)
      expect(await storage.load(brest, third - 2)).toEqual({ state, updates: [c], through: third, damage: [] })
    })

    test('gives nothing of a map that was erased', async () => {
      const storage = await opened()
      const position = await storage.append(brest, [a])
      await storage.erase(brest)
      expect(await storage.load(brest, position)).toMatchObject(NOTHING)
    })
  })

  describe('erasing', () => {
    test('leaves an empty map, whose positions are not given again', async () => {
      const storage = await opened()
      await storage.append(quimper, [b])
      const before = await storage.append(brest, [a])
      await storage.erase(brest)
      expect(await storage.load(brest)).toMatchObject(NOTHING)
      await expect(storage.compact(brest, stateOf([a]), before)).rejects.toThrow(RangeError)

      const after = await storage.append(brest, [c])
      expect(after).toBeGreaterThan(before)
      await storage.compact(brest, stateOf([a]), before)
      expect((await storage.load(brest)).updates).toEqual([c])
      expect((await storage.load(quimper)).updates).toEqual([b])
    })

    test('takes a map that nobody has written to', async () => {
      const storage = await opened()
      await storage.erase(brest)
      expect(await storage.load(brest)).toMatchObject(NOTHING)
    })
  })

  describe('resting', () => {
    test('keeps everything, and gives no position again', async () => {
      const storage = await opened()
      const state = stateOf([a], Uint8Array.of(7))
      const second = await storage.append(brest, [a, b])
      await storage.compact(brest, state, second - 1)
      await storage.rest(brest)
      expect(await storage.append(brest, [c])).toBeGreaterThan(second)
      expect(await storage.load(brest)).toMatchObject({ state, updates: [b, c], damage: [] })
    })

    test('waits for what was asked before, and hinders nothing that is asked after', async () => {
      const storage = await opened()
      const answers = await Promise.all([
        storage.append(brest, [a]),
        storage.rest(brest),
        storage.append(brest, [b]),
        storage.rest(brest),
        storage.load(brest),
      ])
      expect(answers[4].updates).toEqual([a, b])
      expect(answers[2]).toBeGreaterThan(answers[0])
    })

    test('a position from before loses nothing, whatever it is used for', async () => {
      const storage = await opened()
      const second = await storage.append(brest, [a, b])
      await storage.rest(brest)
      await storage.append(brest, [c])
      const { updates } = await storage.load(brest, second)
      expect(actorsIn([a, b, ...updates])).toEqual([0, 1, 2])
      await storage.compact(brest, stateOf([a, b]), second)
      expect(actorsOn(await storage.load(brest))).toEqual([0, 1, 2])
    })

    test('is nothing to a map that nobody has opened', async () => {
      const storage = await opened()
      await storage.rest(brest)
      expect(await storage.load(brest)).toMatchObject(NOTHING)
    })
  })

  test('bytes that are set aside are no part of the map', async () => {
    const storage = await opened()
    await storage.append(brest, [a])
    await storage.setAside(brest, b)
    expect((await storage.load(brest)).updates).toEqual([a])
  })

  test('a storage that works says so', async () => {
    const storage = await opened()
    await expect(Promise.all([storage.check(), storage.check()])).resolves.toBeDefined()
  })

  test('closing keeps what was asked before, and refuses what is asked after', async () => {
    const storage = await open()
    const appending = storage.append(brest, [a])
    await storage.close()
    await expect(appending).resolves.toBeGreaterThan(0)
    await expect(storage.append(brest, [b])).rejects.toThrow('closed')
    await expect(storage.load(brest)).rejects.toThrow('closed')
    await expect(storage.rest(brest)).rejects.toThrow('closed')
    await expect(storage.check()).rejects.toThrow('closed')
  })

  test('any course of changes leaves the map that it describes', async () => {
    const storage = await opened()
    const step = fc.constantFrom('append', 'append', 'batch', 'compact', 'purge', 'erase', 'load', 'rest')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const territory = newTerritory()
        let written: { readonly position: number; readonly update: Uint8Array }[] = []
        /** What somebody knows who reads only what is new to them. */
        let known: { readonly through: number; readonly updates: Uint8Array[] } = { through: 0, updates: [] }
        for (const [index, kind] of steps.entries()) {
          if (kind === 'append' || kind === 'batch') {
            const updates = (kind === 'append' ? [0] : [0, 100, 200]).map((more) => loneUpdate(index + more))
            const last = await storage.append(territory, updates)
            written.push(...updates.map((update, number) => ({ update, position: last - updates.length + 1 + number })))
          } else if (kind === 'erase') {
            await storage.erase(territory)
            written = []
            known = { through: 0, updates: [] }
          } else if (kind === 'load') {
            const { state, updates, through } = await storage.load(territory, known.through)
            known = { through, updates: [...known.updates, ...(state ? [state.update] : []), ...updates] }
            expect(actorsIn(known.updates)).toEqual(actorsIn(written.map(({ update }) => update)))
          } else if (kind === 'rest') {
            await storage.rest(territory)
          } else if (written.length > 0) {
            // A state of everything known, as of a moment ago: later updates stay beside it.
            const taken = written.slice(0, Math.max(1, written.length - 2))
            const through = taken.at(-1)?.position as number
            await storage[kind](territory, stateOf(taken.map(({ update }) => update)), through).catch(expectOutdated)
          }
        }
        const stored = await storage.load(territory)
        expect(stored.damage).toEqual([])
        expect(actorsOn(stored)).toEqual(actorsIn(written.map(({ update }) => update)))
      }),
      { numRuns: 50 },
    )
  })
}

/** Only a purge may refuse, when a compaction went further before or the map has rested since. */
function expectOutdated(error: unknown): void {
  expect(error).toBeInstanceOf(RangeError)
}
