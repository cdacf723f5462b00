import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../limits'
import { KeepAlive } from './keep-alive'
import { Peer } from './peer'

const NO_EVENTS = { onDead: () => undefined, onExpired: () => undefined }

function quietPeer({ expiresAtMs = Infinity } = {}) {
  const seen: string[] = []
  const transport = {
    bufferedBytes: 0,
    write: () => seen.push('something'),
    onceTaken: (run: () => void) => run(),
    ping: () => seen.push('ping'),
    close: () => seen.push('close'),
    terminate: () => seen.push('terminate'),
    pause: () => undefined,
    resume: () => undefined,
  }
  const newcomer = { role: 'viewer', accessId: 'a', expiresAtMs, wantsReceipts: false, transport } as const
  return { seen, peer: new Peer(newcomer, DEFAULT_LIMITS, Date.now()) }
}

test('a quiet connection hears something at least every 20 seconds', () => {
  const { seen, peer } = quietPeer()
  const keepAlive = new KeepAlive(new Set([peer]), NO_EVENTS)
  const start = peer.sentAt
  const heardAt: number[] = [0]
  for (let ms = 5_000; ms <= 120_000; ms += 5_000) {
    const before = seen.length
    keepAlive.sweep(start + ms)
    // The write is dated by the real clock; the sweep's is the one that counts here.
    if (seen.slice(before).includes('something')) {
      peer.sentAt = start + ms
      heardAt.push(ms)
    }
    peer.heard(start + ms)
  }

  const silences = heardAt.slice(1).map((ms, index) => ms - (heardAt[index] ?? 0))
  expect(Math.max(...silences)).toBeLessThanOrEqual(20_000)
})

test('somebody who misses two pings is dead', () => {
  const { seen, peer } = quietPeer()
  const dead: Peer[] = []
  const keepAlive = new KeepAlive(new Set([peer]), { ...NO_EVENTS, onDead: (gone) => dead.push(gone) })
  const start = peer.pingedAt
  for (const ms of [25_000, 50_000]) keepAlive.sweep(start + ms)
  expect(dead).toEqual([])
  keepAlive.sweep(start + 75_000)

  expect(dead).toEqual([peer])
  expect(seen.filter((what) => what === 'ping')).toHaveLength(2)
})

test('somebody whose link ends while they are in is sent out', () => {
  const now = Date.now()
  const { peer } = quietPeer({ expiresAtMs: now + 60_000 })
  const { peer: other } = quietPeer()
  const expired: Peer[] = []
  const keepAlive = new KeepAlive(new Set([peer, other]), { ...NO_EVENTS, onExpired: (gone) => expired.push(gone) })
  keepAlive.sweep(now + 59_999)
  expect(expired).toEqual([])
  keepAlive.sweep(now + 60_000)

  expect(expired).toEqual([peer])
})
