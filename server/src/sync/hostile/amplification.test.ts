import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, expect, test } from 'vitest'
import { updateOf } from '../../gate/hostile-updates'
import { openInThreadMapWork } from '../../map-work/in-thread-map-work'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { readAwareness } from '../awareness-filter'
import { awareness, message, type SyncTestServer, startSyncServer, sync, type TestClient } from '../sync-test-server'

let server: SyncTestServer
let comparisons = 0
afterEach(() => server.stop())

const QUESTION = sync(SYNC_STEP.step1, Uint8Array.of(0))
/** Of somebody who has what the map has not: only a document can tell what they lack. */
const COMPARISON = sync(SYNC_STEP.step1, Uint8Array.of(1, 9, 1))
const WHO_IS_HERE = message(FRAME.queryAwareness, () => undefined)
const MAP_BYTES = 3 << 20
const EVE = 5

test.for([
  { what: 'a question', question: QUESTION },
  { what: 'a question that takes a comparison', question: COMPARISON },
])('$what that comes a hundred times is answered again when its answer is taken', async ({ question }) => {
  await startWithMap()
  const witness = server.connect('viewer-witness')
  await witness.settled()
  const hostile = server.connect('viewer-hostile')
  await hostile.settled()
  hostile.heard.length = 0
  comparisons = 0
  hostile.socket.pause()
  await hostile.send(...Array<Uint8Array>(100).fill(question))
  await isSeen(hostile, witness)

  expect(server.rooms.gauges().unreadBytes).toBeLessThan(2 * MAP_BYTES)
  // The network takes one or two for somebody who reads nothing.
  expect(comparisons).toBeLessThan(10)
  hostile.socket.resume()
  await hostile.settled()
  expect(hostile.heard.filter(({ kind }) => kind === 'step2').length).toBeLessThan(10)
})

test('who asks a hundred times who is here is told as often as others see them', async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  const witness = server.connect('viewer-witness')
  const many = Array.from({ length: 20 }, (_, index) => server.connect(`viewer-${index}`))
  for (const [index, client] of many.entries()) await isSeen(client, witness, index + 100)
  const hostile = server.connect('viewer-hostile')
  await hostile.settled()
  hostile.heard.length = 0
  await hostile.send(...Array<Uint8Array>(100).fill(WHO_IS_HERE))
  await hostile.settled()

  const answers = hostile.heard.filter(({ kind, bytes }) => kind === 'awareness' && readAwareness(bytes).length >= 20)
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.length).toBeLessThan(20)
})

/** One that is stored as a state, which is sent as it is. */
async function startWithMap(): Promise<void> {
  const storage = openInMemoryMapStorage()
  const limits = { bytesPerSecond: 1 << 30, byteBurst: 1 << 30 }
  const before = await startSyncServer(storage, { limits })
  const writer = before.connect('editor-writer')
  const value = Array<string>(6).fill('x'.repeat(10_000))
  for (let at = 0; at < MAP_BYTES; at += 60_000) {
    await writer.send(
      sync(
        SYNC_STEP.update,
        updateOf((doc) => doc.getMap('meta').set(`k${at}`, value)),
      ),
    )
  }
  await writer.settled()
  await before.stop()
  const work = openInThreadMapWork()
  server = await startSyncServer(storage, {
    work: {
      ...work,
      run(name, ...input) {
        if (name === 'diff') comparisons += 1
        return work.run(name, ...input)
      },
    },
  })
}

/** So all that somebody said before was dealt with. */
async function isSeen(client: TestClient, witness: TestClient, clientId = EVE): Promise<void> {
  await client.send(awareness({ clientId, clock: 1, state: { user: { name: 'Eve', color: 3 } } }))
  await witness.hears(
    ({ kind, bytes }) => kind === 'awareness' && readAwareness(bytes).some((entry) => entry.clientId === clientId),
  )
}
