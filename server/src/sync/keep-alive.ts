import { KEEP_ALIVE_WIRE } from './frames'
import type { Peer } from './peer'

/** How often `sweep` wants to be called. */
export const SWEEP_MS = 5_000
/** Stock clients reconnect after 30 s of silence; 20 s are promised. */
const QUIET_MS = 12_000
const PING_MS = 25_000
const MISSED_PONGS = 2
const PROBE_MS = 2_000

export interface KeepAliveEvents {
  onDead(peer: Peer): void
  /** The link with which it came in has ended meanwhile. */
  onExpired(peer: Peer): void
}

/** Keeps quiet connections open, and finds those that have died unnoticed or outlived their link. */
export class KeepAlive {
  readonly #peers: ReadonlySet<Peer>
  readonly #events: KeepAliveEvents

  constructor(peers: ReadonlySet<Peer>, events: KeepAliveEvents) {
    this.#peers = peers
    this.#events = events
  }

  sweep(nowMs: number): void {
    for (const peer of this.#peers) {
      if (nowMs >= peer.expiresAtMs) {
        this.#events.onExpired(peer)
        continue
      }
      if (nowMs - peer.sentAt >= QUIET_MS) peer.sendIfKeepingUp(KEEP_ALIVE_WIRE)
      if (nowMs - peer.pingedAt < PING_MS) continue
      if (peer.missedPongs >= MISSED_PONGS) this.#events.onDead(peer)
      else peer.ping(nowMs)
    }
  }

  /** Looks at once whether somebody is still there. */
  probe(peer: Peer): void {
    const askedAt = Date.now()
    peer.ping(askedAt)
    setTimeout(() => {
      if (this.#peers.has(peer) && peer.heardAt < askedAt) this.#events.onDead(peer)
    }, PROBE_MS)
  }
}
