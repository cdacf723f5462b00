import { describe, expect, test } from 'vitest'
import type { MapStorage } from './map-storage'
import { actorsOn, loneUpdate, newTerritory, sampleUpdates, stateOf } from './map-storage-samples'

/** What every map storage owes whoever puts one state in the place of updates. `opened` gives a new one, empty. */
export function replacingContract(opened: () => Promise<MapStorage>): void {
  const brest = newTerritory()
  const [a, b, c] = sampleUpdates(3) as [Uint8Array, Uint8Array, Uint8Array]

  describe('compacting', () => {
    test('keeps what was appended meanwhile', async () => {
      const storage = await opened()
      const second = await storage.append(brest, [a, b])
      const appending = storage.append(brest, [c])
      const state = stateOf([a, b])
      await storage.compact(brest, state, second)
      expect(await storage.load(brest)).toEqual({ state, updates: [c], through: second + 1, damage: [] })
      await appending
    })

    test('cuts a batch where its state ends', async () => {
      const storage = await opened()
      const third = await storage.append(brest, [a, b, c])
      await storage.compact(brest, stateOf([a]), third - 2)
      expect(await storage.load(brest)).toMatchObject({ updates: [b, c], through: third })
    })

    test.for([
      { name: 'a digest', digest: Uint8Array.of(0, 1, 255), kept: Uint8Array.of(0, 1, 255) },
      { name: 'a digest of no bytes', digest: new Uint8Array(), kept: undefined },
      { name: 'no digest', digest: undefined, kept: undefined },
    ])('gives the state back as it was, with $name', async ({ digest, kept }) => {
      const storage = await opened()
      const state = stateOf([a], digest)
      await storage.compact(brest, state, await storage.append(brest, [a]))
      expect((await storage.load(brest)).state).toEqual({ update: state.update, digest: kept })
    })

    test('again, with the last position of what was loaded', async () => {
      const storage = await opened()
      for (const update of [a, b, c]) await storage.append(brest, [update])
      for (let time = 0; time < 3; time += 1) {
        const { state, updates, through } = await storage.load(brest)
        await storage.compact(brest, stateOf([...(state ? [state.update] : []), ...updates]), through)
      }
      const stored = await storage.load(brest)
      expect(stored.updates).toEqual([])
      expect(actorsOn(stored)).toEqual([0, 1, 2])
    })

    test('with a state older than the one stored changes nothing', async () => {
      const storage = await opened()
      const second = await storage.append(brest, [a, b])
      await storage.compact(brest, stateOf([a, b]), second)
      await storage.compact(brest, stateOf([a]), second - 1)
      expect(actorsOn(await storage.load(brest))).toEqual([0, 1])
    })

    test('refuses a position that was never given', async () => {
      const storage = await opened()
      await expect(storage.compact(brest, stateOf([a]), 1)).rejects.toThrow(RangeError)
      const position = await storage.append(brest, [a])
      await expect(storage.compact(brest, stateOf([a]), position + 1)).rejects.toThrow(RangeError)
      await expect(storage.compact(brest, stateOf([a]), 0)).rejects.toThrow(RangeError)
      await expect(storage.purge(brest, stateOf([a]), position + 1)).rejects.toThrow(RangeError)
    })

    test('refuses a state of no bytes', async () => {
      const storage = await opened()
      const position = await storage.append(brest, [a])
      const nothing = { update: new Uint8Array(), digest: undefined }
      await expect(storage.compact(brest, nothing, position)).rejects.toThrow(RangeError)
      await expect(storage.purge(brest, nothing, position)).rejects.toThrow(RangeError)
      expect((await storage.load(brest)).updates).toEqual([a])
    })
  })

  describe('purging', () => {
    test('replaces what came before, and keeps what came after', async () => {
      const storage = await opened()
      const third = await storage.append(brest, [a, b, c])
      const state = stateOf([loneUpdate(7)])
      await storage.purge(brest, state, third - 1)
      expect(await storage.load(brest)).toEqual({ state, updates: [c], through: third, damage: [] })
    })

    test('with a state older than the one stored is refused', async () => {
      const storage = await opened()
      const second = await storage.append(brest, [a, b])
      await storage.compact(brest, stateOf([a, b]), second)
      await expect(storage.purge(brest, stateOf([a]), second - 1)).rejects.toThrow(RangeError)
    })
  })
}
