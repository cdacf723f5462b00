import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInThreadMapWork } from '../map-work/in-thread-map-work'
import type { MapWork } from '../map-work/map-work'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { Compaction } from './compaction'
import { MapCopy } from './map-copy'
import { author, observe, TERRITORY } from './sync-test-server'
import { FULL_DISK } from './test-storage'

/** Work that meets bytes which Yjs cannot take where `spoilt` is. */
function workThatMeets(spoilt: Uint8Array, unreadable: Uint8Array): MapWork {
  const work = openInThreadMapWork()
  return {
    ...work,
    run: (name, updates, ...input) =>
      work.run(
        name,
        updates.map((update) => (update === spoilt ? unreadable : update)),
        ...input,
      ),
  }
}

test('what Yjs cannot take is set aside before it is left out, however often the disk refuses it', async () => {
  const [good, spoilt, unreadable] = [author().change('a'), author('other').change('b'), Uint8Array.of(9, 9, 9)]
  const memory = openInMemoryMapStorage()
  const aside: Uint8Array[] = []
  let isFull = true
  const storage = {
    ...memory,
    async setAside(_territory: unknown, bytes: Uint8Array) {
      if (isFull) throw FULL_DISK
      aside.push(bytes)
    },
  }
  const through = await storage.append(TERRITORY, [good, spoilt])
  const copy = new MapCopy(undefined)
  for (const update of [good, spoilt]) copy.append(update, new Map())
  const work = workThatMeets(spoilt, unreadable)
  const observer = observe(new Map(), [])
  const load = { begin: () => () => undefined }
  const compaction = new Compaction({
    territory: TERRITORY,
    copy,
    load,
    storage,
    work,
    observer,
    through: () => through,
  })

  await compaction.run()
  expect(await storage.load(TERRITORY)).toMatchObject({ state: undefined, updates: [good, spoilt] })
  isFull = false
  await compaction.run()
  const { state, updates } = await storage.load(TERRITORY)

  expect(aside).toEqual([unreadable])
  expect(updates).toEqual([])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state?.update as Uint8Array)
  expect(doc.getMap('meta').toJSON()).toEqual({ name: 'a' })
})
