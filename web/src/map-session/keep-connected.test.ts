import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { keepConnected } from './keep-connected'

/** A socket that does what a test tells it to, as a network would. */
class FakeSocket {
  static readonly all: FakeSocket[] = []
  readonly OPEN = 1
  readyState = 0
  readonly sent: Uint8Array[] = []
  onopen: () => void = () => undefined
  onclose: (event: { code: number; reason: string }) => void = () => undefined
  onmessage: (event: { data: Uint8Array }) => void = () => undefined

  constructor() {
    FakeSocket.all.push(this)
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes)
  }

  close(): void {
    this.readyState = 3
  }

  open(): void {
    this.readyState = 1
    this.onopen()
  }

  hear(...message: number[]): void {
    this.onmessage({ data: Uint8Array.from(message) })
  }

  /** The answer to the first question: the server's map, which is empty. */
  sync(): void {
    this.open()
    this.hear(0, 1, 2, 0, 0)
  }

  end(code: number): void {
    this.readyState = 3
    this.onclose({ code, reason: '' })
  }
}

let network: EventTarget
let provider: WebsocketProvider
let connected: ReturnType<typeof keepConnected>

const attempts = () => FakeSocket.all.length
const socket = () => FakeSocket.all.at(-1) as FakeSocket

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all.length = 0
  network = new EventTarget()
  provider = new WebsocketProvider('ws://maillage.test/sync', 'brest', new Y.Doc(), {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: FakeSocket as never,
  })
  connected = keepConnected(provider, { random: () => 0.5, network })
})

afterEach(() => {
  connected.close()
  provider.doc.destroy()
  provider.destroy()
  vi.useRealTimers()
})

describe('a connection', () => {
  test.for([
    { code: 1006, ms: 550 },
    { code: 1012, ms: 2_750 },
    { code: 1013, ms: 2_750 },
    { code: 4503, ms: 2_750 },
    { code: 4509, ms: 550 },
  ])('that ends with $code returns after its own time alone', ({ code, ms }) => {
    socket().sync()
    socket().end(code)

    vi.advanceTimersByTime(ms - 1)
    expect(attempts()).toBe(1)
    vi.advanceTimersByTime(1)
    expect(attempts()).toBe(2)
  })

  test.for([
    { when: 'before anything is heard', reach: () => undefined },
    { when: 'soon after the map has come', reach: () => socket().sync() },
  ])('that ends again and again $when is tried less and less often, until one lasts', ({ reach }) => {
    const waits = [550, 1_050, 2_050, 4_050, 7_550, 7_550]
    for (const [index, ms] of waits.entries()) {
      reach()
      socket().end(1006)
      vi.advanceTimersByTime(ms - 1)
      expect(attempts()).toBe(index + 1)
      vi.advanceTimersByTime(1)
      expect(attempts()).toBe(index + 2)
    }

    socket().sync()
    vi.advanceTimersByTime(10_000)
    socket().end(1006)
    vi.advanceTimersByTime(550)
    expect(attempts()).toBe(waits.length + 2)
  })

  test.for([4400, 4401, 4403, 4410, 4413, 4422, 4499])('that ends with %s stays closed', (code) => {
    const closed = vi.fn()
    provider.on('closed', closed)
    socket().sync()
    socket().end(code)
    network.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(600_000)

    expect(attempts()).toBe(1)
    expect(closed).toHaveBeenCalledOnce()
  })

  test('returns at once with the network, and then only once', () => {
    socket().sync()
    socket().end(1012)
    network.dispatchEvent(new Event('online'))
    expect(attempts()).toBe(2)

    vi.advanceTimersByTime(10_000)
    network.dispatchEvent(new Event('online'))
    expect(attempts()).toBe(2)
  })

  test('is given up at once when the network goes, and tried all the same', () => {
    socket().sync()
    network.dispatchEvent(new Event('offline'))
    expect(provider.wsconnected).toBe(false)

    vi.advanceTimersByTime(550)
    expect(attempts()).toBe(2)
  })

  test('that nothing answers is given up, one that is slow to send a map is not', () => {
    vi.advanceTimersByTime(15_000)
    expect(provider.ws).toBeNull()
    vi.advanceTimersByTime(550)
    expect(attempts()).toBe(2)

    socket().open()
    vi.advanceTimersByTime(25_000)
    expect(provider.ws).toBe(socket())
  })

  test.for([
    { when: 'while it works', reach: () => socket().sync() },
    { when: 'while it is tried', reach: () => undefined },
    { when: 'before its return', reach: () => socket().end(1012) },
  ])('that is closed for good $when is not tried any more', ({ reach }) => {
    reach()
    connected.close()
    provider.destroy()
    network.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(600_000)

    expect(attempts()).toBe(1)
  })
})

describe('who comes back', () => {
  const sightOf = (other: Awareness) => {
    const update = encodeAwarenessUpdate(other, [other.clientID])
    return [1, update.length, ...update]
  }

  test('sees those who have kept still', () => {
    const still = new Awareness(new Y.Doc())
    still.setLocalState({ user: 'Awa' })
    socket().sync()
    socket().hear(...sightOf(still))
    socket().end(1006)
    expect(provider.awareness.getStates().has(still.clientID)).toBe(false)

    vi.advanceTimersByTime(550)
    socket().sync()
    socket().hear(...sightOf(still))
    expect(provider.awareness.getStates().get(still.clientID)).toEqual({ user: 'Awa' })
    still.doc.destroy()
  })

  test('is seen by those who still know the clock of before', () => {
    const clock = () => provider.awareness.meta.get(provider.awareness.clientID)?.clock ?? -1
    provider.awareness.setLocalState({ user: 'Inès' })
    socket().sync()
    const before = clock()
    socket().end(1006)
    vi.advanceTimersByTime(550)

    expect(clock()).toBeGreaterThan(before)
    socket().sync()
    const own = encodeAwarenessUpdate(provider.awareness, [provider.awareness.clientID])
    expect(socket().sent).toContainEqual(Uint8Array.from([1, own.length, ...own]))
  })
})
