import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import type * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { entry, rawUpdate, rightOf } from '../../gate/hostile-updates'
import { buildDocument } from '../../map-work/build-document'
import { measureLoad } from '../../map-work/reader-load'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { startSyncServer, sync, TERRITORY } from '../sync-test-server'

const [EVE, MALLORY, ZOE] = [9, 10, 99]
const LENGTH = 2_000
/** A map of this size is put together in a few hundredths of a second. */
const STEPS = 100_000

type Struct = (encoder: encoding.Encoder) => void

const update = (client: number, clock: number, structs: readonly Struct[]) => rawUpdate([{ client, clock, structs }])
const repeat = (count: number, struct: (index: number) => Struct) =>
  Array.from({ length: count }, (_, at) => struct(at))
/** One value, overwritten again and again. */
const chain = (length: number) => [entry('meta', 'a', 0), ...repeat(length - 1, (at) => rightOf([EVE, at], 0))]

/** What Yjs takes minutes for, each in messages that are cheap by themselves. */
const POISONS: readonly { readonly what: string; readonly updates: readonly Uint8Array[] }[] = [
  {
    what: 'each value of a key overwritten once more, from the end',
    updates: [
      update(EVE, 0, chain(LENGTH)),
      update(
        MALLORY,
        0,
        repeat(LENGTH, (at) => rightOf([EVE, LENGTH - 1 - at], 0)),
      ),
    ],
  },
  {
    what: 'the same in small messages',
    updates: [
      update(EVE, 0, chain(LENGTH)),
      ...Array.from({ length: 40 }, (_, turn) =>
        update(
          MALLORY,
          50 * turn,
          repeat(50, (at) => rightOf([EVE, LENGTH - 1 - 50 * turn - at], 0)),
        ),
      ),
    ],
  },
  {
    what: 'one value overwritten by many authors',
    updates: [
      update(EVE, 0, chain(1)),
      ...Array.from({ length: 190 }, (_, turn) =>
        update(MALLORY + turn, 0, [rightOf([EVE, 0], 0), ...repeat(20, (at) => rightOf([MALLORY + turn, at], 0))]),
      ),
    ],
  },
  {
    what: 'first values of a key with many',
    updates: [
      update(EVE, 0, chain(LENGTH)),
      update(
        MALLORY,
        0,
        repeat(LENGTH, () => entry('meta', 'a', 0)),
      ),
    ],
  },
  {
    what: 'many first values of one key',
    updates: [
      update(
        EVE,
        0,
        repeat(3_000, () => entry('meta', 'a', 0)),
      ),
    ],
  },
  {
    what: 'forks that are passed only by those to whom they come in another order',
    updates: [
      ...Array.from({ length: 60 }, (_, turn) =>
        rawUpdate([
          {
            client: EVE,
            clock: 10 * turn,
            structs: repeat(10, (at) =>
              turn + at === 0 ? entry('meta', 'a', 0) : rightOf([EVE, 10 * turn + at - 1], 0),
            ),
          },
          { client: MALLORY, clock: 10 * turn, structs: repeat(10, (at) => rightOf([EVE, 10 * turn + at], 0)) },
        ]),
      ),
      update(ZOE, 0, [rightOf([EVE, 599], 0)]),
    ],
  },
]

test.for(POISONS)('$what: nobody has to pass them', async ({ updates }) => {
  const storage = openInMemoryMapStorage()
  const server = await startSyncServer(storage, { limits: { readerSteps: STEPS } })
  const client = server.connect('editor-hostile')
  await client.send(...updates.map((bytes) => sync(SYNC_STEP.update, bytes)))

  expect(await client.closed).toBe(4422)
  expect(server.counts.get('limit readerSteps')).toBe(1)
  await server.stop()
  const { state, updates: tail } = await storage.load(TERRITORY)
  const stored = [...(state ? [state.update] : []), ...tail]
  const bytes = updates.reduce((sum, { length }) => sum + length, 0)
  expect(measureLoad(buildDocument(stored).doc).steps).toBeLessThanOrEqual(STEPS + 2 * bytes)
})
