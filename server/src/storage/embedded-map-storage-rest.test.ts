import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { openOn } from './embedded-disk-faults'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import type { Files } from './files'
import { loneUpdate, newTerritory, stateOf } from './map-storage-samples'
import { simulateDisk } from './simulated-disk'

/** What is left of the heap when all garbage is gone. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  collect()
  return getHeapStatistics().used_heap_size
}

test('ten thousand territories, opened, written to and rested in turn, leave nothing in memory', {
  timeout: 120_000,
}, async () => {
  const disk = simulateDisk()
  const storage = await openOn(disk)
  const update = loneUpdate(1)
  const live = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      const territory = newTerritory()
      await storage.load(territory)
      await storage.append(territory, [update])
      await storage.rest(territory)
      // The disk is memory here: what it holds is not what is measured.
      await disk.remove(`/data/t/${territory}`)
    }
  }
  await live(500)
  const before = heapBytes()
  await live(9_500)
  // What is known of an open map would be ten megabytes for so many.
  expect(heapBytes() - before).toBeLessThan(2_000_000)
  await storage.close()
})

test('a map that rests holds no file open', async () => {
  const disk = simulateDisk()
  let open = 0
  const files: Files = {
    ...disk,
    async open(path, as) {
      const file = await disk.open(path, as)
      open += 1
      return { ...file, close: () => file.close().finally(() => (open -= 1)) }
    },
  }
  const storage = await openEmbeddedMapStorage({ dataDir: '/data', warn: () => undefined, files })
  const [brest, quimper] = [newTerritory(), newTerritory()]
  const position = await storage.append(brest, [loneUpdate(1)])
  await storage.append(quimper, [loneUpdate(1)])
  expect(open).toBe(2)
  await storage.rest(brest)
  expect(open).toBe(1)
  await storage.compact(quimper, stateOf([loneUpdate(1)]), position)
  await storage.rest(quimper)
  expect(open).toBe(0)
  await storage.load(brest)
  expect(open).toBe(1)
  await storage.close()
  expect(open).toBe(0)
})
