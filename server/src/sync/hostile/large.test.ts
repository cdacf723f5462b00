import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, expect, test } from 'vitest'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { gc, rawUpdate } from '../hostile-updates'
import { sync } from '../sync-test-server'
import { LiveRoom } from './live-room'
import { type MessageWatch, watchMessages } from './message-watch'

const EVE = 9
let room: LiveRoom
let watch: MessageWatch
afterEach(async () => {
  watch.end()
  await room.close()
})

const update = (...parts: Parameters<typeof rawUpdate>) => sync(SYNC_STEP.update, rawUpdate(...parts))

test('deletions between other deletions take no longer than those behind them', async () => {
  watch = watchMessages()
  room = await LiveRoom.open(openInMemoryMapStorage())
  const every = (offset: number) =>
    Array.from({ length: 50_000 }, (_, index) => [EVE, 2 * index + offset, 1] as [number, number, number])
  const client = room.server.connect('editor-hostile')
  await client.send(update([{ client: EVE, clock: 0, structs: [gc(100_000)] }]))
  await client.send(update([], every(0)), update([], every(1)))
  await client.settled()

  expect(watch.longestMs()).toBeLessThan(500)
  expect(room.server.counts.get('updates')).toBe(4)
})
