import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Limits } from '../../limits'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import type { ConnectOptions, TestClient } from '../sync-test-server'
import { LiveRoom } from './live-room'
import { type MessageWatch, usedBytes, watchMessages } from './message-watch'

/** What becomes of a connection: the code that it is closed with, or nothing. */
type Outcome = number | 'stays'

export interface HostileInput {
  readonly what: string
  readonly outcome: Outcome
  readonly attack: (room: LiveRoom) => Promise<Outcome>
  /** What others see of whoever it was. */
  readonly shows?: readonly (readonly [clientId: number, state: unknown])[]
}

/** No message takes a third of it; what grows with the square of its length takes seconds. */
const LONGEST_MS = 500
/** Somebody who does not say goodbye is cut off after three seconds. These all do. */
const CLOSING_MS = 2_500
/** The last message, and who sent it, may be on the way out still. */
const LAST_ONES = 4
const FLAT_BYTES = 512 << 10

/** After each of these inputs the map is what it was, the others work on, and nothing is left behind in memory. */
export function unharmedBy(title: string, inputs: readonly HostileInput[], limits: Partial<Limits> = {}): void {
  describe(title, () => {
    let room: LiveRoom
    let watch: MessageWatch
    beforeAll(async () => {
      watch = watchMessages()
      room = await LiveRoom.open(openInMemoryMapStorage(), limits)
    })
    afterAll(() => {
      watch.end()
      return room.close()
    })

    test.for(inputs)('$what: $outcome', async ({ attack, outcome, shows = [] }) => {
      const before = await room.told()
      watch.begin()
      const start = performance.now()

      expect(await attack(room)).toBe(outcome)
      expect(performance.now() - start).toBeLessThan(CLOSING_MS)
      expect(watch.longestMs()).toBeLessThan(LONGEST_MS)
      expect(await room.told()).toEqual(before)
      await room.expectWork(shows)
    })

    test('nothing of it all is left in memory', async () => {
      watch.begin()
      const before = usedBytes()
      for (const { attack } of inputs) await attack(room)
      await room.told()
      room.forget()

      // Some are asked again after a pause, gone or not.
      await vi.waitFor(() => expect(watch.left()).toBeLessThanOrEqual(LAST_ONES), { timeout: 5_000 })
      expect(usedBytes() - before).toBeLessThan(FLAT_BYTES)
    })
  })
}

/** Somebody comes in with a key, says this, and waits for what follows. */
export function says(messages: Uint8Array | readonly Uint8Array[], key?: string): HostileInput['attack'] {
  return comes((client) => client.send(...[messages].flat()), key)
}

/** As `says`, for what is more than messages. */
export function comes(
  act: (client: TestClient) => unknown,
  key = 'editor-hostile',
  options?: ConnectOptions,
): HostileInput['attack'] {
  return async ({ server }) => {
    const client = server.connect(key, options)
    await act(client)
    const outcome = await Promise.race([client.closed, client.settled().then(() => 'stays' as const)])
    client.close()
    await client.closed
    return outcome
  }
}

/** Somebody who says the same two thousand times at once, far more than the burst, and hears nothing of it but the end. */
export function floods(message: Uint8Array, key = 'editor-hostile'): HostileInput['attack'] {
  return async ({ server }) => {
    const client = server.connect(key)
    await client.send(...Array<Uint8Array>(2_000).fill(message))
    return client.closed
  }
}
