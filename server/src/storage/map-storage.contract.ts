import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { MapStorage } from './map-storage'
import { actorsIn, loneUpdate, newTerritory, sampleUpdates, stateOf } from './map-storage-samples'

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

  test('a map that nobody has written to is empty', async () => {
    const storage = await opened()
    expect(await storage.load(brest)).toEqual({ updates: [], through: 0, damage: [] })
  })

  test('updates come back as they were, oldest first', async () => {
    const storage = await opened()
    const positions = []
    for (const update of [a, b, c]) positions.push(await storage.append(brest, update))
    expect(await storage.load(brest)).toEqual({ updates: [a, b, c], through: positions[2], damage: [] })
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
  })

  test('territories do not mix', async () => {
    const storage = await opened()
    await Promise.all([storage.append(brest, a), storage.append(quimper, b)])
    expect((await storage.load(brest)).updates).toEqual([a])
    expect((await storage.load(quimper)).updates).toEqual([b])
  })

  test('updates of one turn are all kept, in their order', async () => {
    const storage = await opened()
    const updates = sampleUpdates(200)
    const positions = await Promise.all(updates.map((update) => storage.append(brest, update)))
    expect(positions).toEqual(positions.map((_, index) => (positions[0] as number) + index))
    expect((await storage.load(brest)).updates).toEqual(updates)
  })

  test('loading sees what was appended before, stored or not', async () => {
    const storage = await opened()
    const appending = storage.append(brest, a)
    expect((await storage.load(brest)).updates).toEqual([a])
    await appending
  })

  test('an update of no bytes is refused', async () => {
    const storage = await opened()
    await expect(storage.append(brest, new Uint8Array())).rejects.toThrow(RangeError)
  })

  test('compacting keeps what was appended meanwhile', async () => {
    const storage = await opened()
    const [, second] = await Promise.all([a, b].map((update) => storage.append(brest, update)))
    const appending = storage.append(brest, c)
    await storage.compact(brest, stateOf([a, b]), second as number)
    const { updates } = await storage.load(brest)
    expect(actorsIn(updates.slice(0, 1))).toEqual([0, 1])
    expect(updates.slice(1)).toEqual([c])
    await appending
  })

  test('what was loaded is compacted with its last position', async () => {
    const storage = await opened()
    for (const update of [a, b, c]) await storage.append(brest, update)
    for (let time = 0; time < 3; time += 1) {
      const { updates, through } = await storage.load(brest)
      await storage.compact(brest, stateOf(updates), through)
    }
    const { updates } = await storage.load(brest)
    expect(updates).toHaveLength(1)
    expect(actorsIn(updates)).toEqual([0, 1, 2])
  })

  test('a state older than the one stored changes nothing', async () => {
    const storage = await opened()
    const first = await storage.append(brest, a)
    const second = await storage.append(brest, b)
    await storage.compact(brest, stateOf([a, b]), second)
    await storage.compact(brest, stateOf([a]), first)
    expect(actorsIn((await storage.load(brest)).updates)).toEqual([0, 1])
  })

  test('a position that was never given is refused', async () => {
    const storage = await opened()
    await expect(storage.compact(brest, stateOf([a]), 1)).rejects.toThrow(RangeError)
    const position = await storage.append(brest, a)
    await expect(storage.compact(brest, stateOf([a]), position + 1)).rejects.toThrow(RangeError)
    await expect(storage.compact(brest, stateOf([a]), 0)).rejects.toThrow(RangeError)
    await expect(storage.purge(brest, stateOf([a]), position + 1)).rejects.toThrow(RangeError)
  })

  test('purging replaces what came before, and keeps what came after', async () => {
    const storage = await opened()
    await storage.append(brest, a)
    const second = await storage.append(brest, b)
    await storage.append(brest, c)
    await storage.purge(brest, loneUpdate(7), second)
    const { updates } = await storage.load(brest)
    expect(actorsIn(updates.slice(0, 1))).toEqual([7])
    expect(updates.slice(1)).toEqual([c])
  })

  test('purging with a state older than the one stored is refused', async () => {
    const storage = await opened()
    const first = await storage.append(brest, a)
    const second = await storage.append(brest, b)
    await storage.compact(brest, stateOf([a, b]), second)
    await expect(storage.purge(brest, stateOf([a]), first)).rejects.toThrow(RangeError)
  })

  test('an erased map is empty, and its positions are not given again', async () => {
    const storage = await opened()
    await storage.append(quimper, b)
    const before = await storage.append(brest, a)
    await storage.erase(brest)
    expect((await storage.load(brest)).updates).toEqual([])
    await expect(storage.compact(brest, stateOf([a]), before)).rejects.toThrow(RangeError)

    const after = await storage.append(brest, c)
    expect(after).toBeGreaterThan(before)
    await storage.compact(brest, stateOf([a]), before)
    expect((await storage.load(brest)).updates).toEqual([c])
    expect((await storage.load(quimper)).updates).toEqual([b])
  })

  test('a map that nobody has written to can be erased', async () => {
    const storage = await opened()
    await storage.erase(brest)
    expect((await storage.load(brest)).updates).toEqual([])
  })

  test('a storage that works says so', async () => {
    const storage = await opened()
    await expect(Promise.all([storage.check(), storage.check()])).resolves.toBeDefined()
  })

  test('closing keeps what was asked before, and refuses what is asked after', async () => {
    const storage = await open()
    const appending = storage.append(brest, a)
    await storage.close()
    await expect(appending).resolves.toBeGreaterThan(0)
    await expect(storage.append(brest, b)).rejects.toThrow('closed')
    await expect(storage.load(brest)).rejects.toThrow('closed')
    await expect(storage.check()).rejects.toThrow('closed')
  })

  test('any course of changes leaves the map that it describes', async () => {
    const storage = await opened()
    const step = fc.constantFrom('append', 'append', 'append', 'compact', 'purge', 'erase', 'load')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const territory = newTerritory()
        let written: { readonly position: number; readonly update: Uint8Array }[] = []
        for (const [index, kind] of steps.entries()) {
          if (kind === 'append') {
            const update = loneUpdate(index)
            written.push({ update, position: await storage.append(territory, update) })
          } else if (kind === 'erase') {
            await storage.erase(territory)
            written = []
          } else if (kind === 'load') {
            await storage.load(territory)
          } else if (written.length > 0) {
            // A state of everything known, as of a moment ago: later updates stay beside it.
            const known = written.slice(0, Math.max(1, written.length - 2))
            const through = known.at(-1)?.position as number
            await storage[kind](territory, stateOf(known.map(({ update }) => update)), through).catch(expectOutdated)
          }
        }
        const { updates, damage } = await storage.load(territory)
        expect(damage).toEqual([])
        expect(actorsIn(updates)).toEqual(actorsIn(written.map(({ update }) => update)))
      }),
      { numRuns: 30 },
    )
  })
}

/** Only a purge may refuse, when a compaction went further before. */
function expectOutdated(error: unknown): void {
  expect(error).toBeInstanceOf(RangeError)
}
