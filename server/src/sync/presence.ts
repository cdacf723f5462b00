import type { Role } from '@maillage/shared/protocol/roles'
import type { Limits } from '../limits'
import {
  type AwarenessEntry,
  cleanState,
  encodeAwareness,
  hasSaneClock,
  isCleanState,
  NOBODY,
  readAwareness,
} from './awareness-filter'
import { awarenessWire } from './frames'
import type { Peer } from './peer'
import type { SyncMetrics } from './sync-observer'

/**
 * A round tells everybody what has changed. Few people hear of each other at once; with many, a round waits a millisecond
 * for each so many pairs of somebody who shows themselves and somebody who sees it, as their number is what costs.
 */
const PAIRS_A_MS = 300
const LONGEST_WAIT_MS = 100
/** Clients repeat themselves every 15 s; who does not, at another process, has gone with it. */
const ELSEWHERE_MS = 45_000
/** People who left: one who comes back is to be seen by those who heard of the leaving. */
const REMEMBERED = 2_000

interface Shown {
  readonly json: string
  readonly clock: number
  /** Its client counts otherwise: hearing of itself, it would take an old state of its own for a new one. */
  readonly isShifted: boolean
}

/** The last that was said of a client. */
interface Told {
  readonly clock: number
  readonly role: Role
}

/** Somebody at another process. */
interface ShownElsewhere {
  readonly clock: number
  readonly json: string
  readonly seenAt: number
}

export interface PresenceDeps {
  readonly metrics: SyncMetrics
  readonly limits: Limits
  /** Tells the other processes, in a message of the awareness protocol, what has changed here. */
  readonly tellOthers: (update: Uint8Array) => void
  /** A peer claims a client id that another live connection speaks for: one of them has to go. */
  readonly settleClash: (owner: Peer, claimant: Peer) => void
}

/** Who is in a room: the latest state of each client, passed on in batches. Nothing here is ever stored. */
export class Presence {
  readonly #peers: ReadonlySet<Peer>
  readonly #deps: PresenceDeps
  readonly #owners = new Map<number, Peer>()
  readonly #shown = new Map<number, Shown>()
  readonly #elsewhere = new Map<number, ShownElsewhere>()
  readonly #told = new Map<number, Told>()
  readonly #changed = new Set<number>()
  #immediate: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout | undefined
  #lastRoundAt = 0

  constructor(peers: ReadonlySet<Peer>, deps: PresenceDeps) {
    this.#peers = peers
    this.#deps = deps
  }

  /** The peer that speaks for a client. */
  ownerOf(clientId: number): Peer | undefined {
    return this.#owners.get(clientId)
  }

  /**
   * Takes what a message says of the peer's own client; stock clients repeat what they hear of others, which is left
   * out. The first message binds the peer to its client.
   */
  hear(peer: Peer, update: Uint8Array): void {
    const entries = readAwareness(update).filter(hasSaneClock)
    if (peer.clientId === undefined) this.#bind(peer, entries)
    const own = entries.find(({ clientId }) => clientId === peer.clientId)
    if (own) this.#take(peer, own)
  }

  /** Takes what another process says of the people there. */
  hearElsewhere(update: Uint8Array, nowMs = Date.now()): void {
    const news: AwarenessEntry[] = []
    for (const entry of readAwareness(update)) {
      const { clientId, clock, json } = entry
      const owner = this.#owners.get(clientId)
      if (owner) this.#outdo(clientId, clock, owner)
      else if (clock > (this.#elsewhere.get(clientId)?.clock ?? -1)) {
        if (json === NOBODY) this.#elsewhere.delete(clientId)
        else this.#elsewhere.set(clientId, { clock, json, seenAt: nowMs })
        news.push(entry)
      }
    }
    if (news.length > 0) this.#deliver(news, encodeAwareness(news))
  }

  /** Tells the other processes of everybody who is here. */
  tellWhoIsHere(): void {
    if (this.#shown.size > 0) this.#deps.tellOthers(encodeAwareness(entriesOf(this.#shown)))
  }

  /** Lets go of the people of a process that has ended without a word. */
  sweep(nowMs: number): void {
    const gone = [...this.#elsewhere].filter(([, { seenAt }]) => nowMs - seenAt > ELSEWHERE_MS)
    for (const [clientId] of gone) this.#elsewhere.delete(clientId)
    const news = gone.map(([clientId, { clock }]) => ({ clientId, clock: clock + 1, json: NOBODY }))
    if (news.length > 0) this.#deliver(news, encodeAwareness(news))
  }

  /** Tells a newcomer who is here. */
  welcome(peer: Peer): void {
    const everybody = [...entriesOf(this.#shown), ...entriesOf(this.#elsewhere)]
    if (everybody.length > 0) peer.sendIfKeepingUp(awarenessWire(encodeAwareness(everybody)))
  }

  /** Tells somebody who asks, as often as they may show themselves: the answer is thousands of times the question. */
  tellWho(peer: Peer): void {
    if (peer.mayShow(Date.now())) this.welcome(peer)
    else this.#deps.metrics.limitHit('awarenessPerSecond')
  }

  /** A peer has left, or another speaks for its client from now on. */
  release(peer: Peer): void {
    const { clientId } = peer
    if (clientId === undefined || this.#owners.get(clientId) !== peer) return
    this.#owners.delete(clientId)
    peer.clientId = undefined
    if (!this.#shown.delete(clientId)) return
    this.#nextClock(clientId, -1, peer)
    this.#announce(clientId)
  }

  close(): void {
    // Those at other processes hear of the last leaving from nobody else.
    if (this.#changed.size > 0) this.#tell()
    clearImmediate(this.#immediate)
    clearTimeout(this.#timer)
    this.#changed.clear()
    this.#elsewhere.clear()
    this.#shown.clear()
    this.#owners.clear()
  }

  #bind(peer: Peer, entries: readonly AwarenessEntry[]): void {
    const claims = entries.filter((entry) => entry.json !== NOBODY && !this.#isEcho(entry))
    const free = claims.find(({ clientId }) => !this.#owners.has(clientId))
    const claim = free ?? (claims.length === 1 ? claims[0] : undefined)
    if (!claim) return
    const { clientId } = claim
    const owner = this.#owners.get(clientId)
    if (owner) this.#deps.settleClash(owner, peer)
    this.#owners.set(clientId, peer)
    peer.clientId = clientId
    const elsewhere = this.#elsewhere.get(clientId)
    this.#elsewhere.delete(clientId)
    if (elsewhere) this.#told.set(clientId, { clock: elsewhere.clock, role: peer.role })
  }

  /** Something that this server said of somebody, who may have moved on or left since. */
  #isEcho({ clientId, clock, json }: AwarenessEntry): boolean {
    const told = this.#told.get(clientId)
    // It says little more than it heard: the role, and a colour. What is longer is not even read.
    if (!told || clock > told.clock || json.length > 2 * this.#deps.limits.awarenessBytes) return false
    return isCleanState(json, told.role)
  }

  #take(peer: Peer, { clientId, clock, json }: AwarenessEntry): void {
    // The same clock again says nothing new, except that somebody has gone.
    if (clock < peer.awarenessClock || (clock === peer.awarenessClock && json !== NOBODY)) return
    peer.awarenessClock = clock
    if (json === NOBODY) {
      if (!this.#shown.delete(clientId)) return
      this.#nextClock(clientId, clock, peer)
      this.#announce(clientId)
      return
    }
    const { metrics, limits } = this.#deps
    if (Buffer.byteLength(json) > limits.awarenessBytes) {
      metrics.limitHit('awarenessBytes')
      return
    }
    const clean = cleanState(json, peer.role)
    if (clean === undefined) {
      metrics.count('awareness_dropped')
      return
    }
    const outgoing = this.#nextClock(clientId, clock, peer)
    this.#shown.set(clientId, { json: clean, clock: outgoing, isShifted: outgoing !== clock })
    this.#announce(clientId)
  }

  /** The client's own clock, or one more than others have heard: a client that comes back counts on from before. */
  #nextClock(clientId: number, clock: number, { role }: Peer): number {
    const next = Math.max(clock, (this.#told.get(clientId)?.clock ?? -1) + 1)
    // Set anew, so that the map stays in the order of use.
    this.#told.delete(clientId)
    this.#told.set(clientId, { clock: next, role })
    if (this.#told.size > REMEMBERED) this.#forgetOldest()
    return next
  }

  #forgetOldest(): void {
    for (const clientId of this.#told.keys()) {
      if (this.#owners.has(clientId)) continue
      this.#told.delete(clientId)
      return
    }
  }

  /** Another process has said something of a client that speaks here by now: what is said here has to be the newer. */
  #outdo(clientId: number, clock: number, owner: Peer): void {
    const shown = this.#shown.get(clientId)
    const told = this.#told.get(clientId)
    if (clock < (told?.clock ?? 0)) return
    this.#told.set(clientId, { clock, role: owner.role })
    if (!shown) return
    this.#shown.set(clientId, { ...shown, clock: this.#nextClock(clientId, -1, owner), isShifted: true })
    this.#announce(clientId)
  }

  #announce(clientId: number): void {
    this.#changed.add(clientId)
    if (this.#immediate || this.#timer) return
    const pairs = this.#owners.size * this.#peers.size
    const waitMs = this.#lastRoundAt + Math.min(LONGEST_WAIT_MS, pairs / PAIRS_A_MS) - performance.now()
    if (waitMs < 1) this.#immediate = setImmediate(() => this.#tell())
    else this.#timer = setTimeout(() => this.#tell(), waitMs)
  }

  /** Tells everybody what has changed, each client at most as often as it may show itself. */
  #tell(): void {
    this.#immediate = undefined
    this.#timer = undefined
    this.#lastRoundAt = performance.now()
    const { metrics, limits, tellOthers } = this.#deps
    const now = Date.now()
    const entries: AwarenessEntry[] = []
    for (const clientId of this.#changed) {
      const owner = this.#owners.get(clientId)
      if (owner && !owner.mayShow(now)) {
        metrics.limitHit('awarenessPerSecond')
        continue
      }
      this.#changed.delete(clientId)
      const clock = this.#told.get(clientId)?.clock ?? 0
      entries.push({ clientId, clock, json: this.#shown.get(clientId)?.json ?? NOBODY })
    }
    // What has to wait is more than anyone can follow.
    if (this.#changed.size > 0) this.#timer = setTimeout(() => this.#tell(), 1_000 / limits.awarenessPerSecond)
    if (entries.length === 0) return
    const update = encodeAwareness(entries)
    tellOthers(update)
    this.#deliver(entries, update)
  }

  /** @param update the entries as a message says them */
  #deliver(entries: readonly AwarenessEntry[], update: Uint8Array): void {
    const wire = awarenessWire(update)
    for (const peer of this.#peers) {
      const others = this.#isShifted(peer) ? entries.filter(({ clientId }) => clientId !== peer.clientId) : entries
      if (others.length === 0) continue
      const isSent = peer.sendIfKeepingUp(others === entries ? wire : awarenessWire(encodeAwareness(others)))
      if (!isSent) this.#deps.metrics.limitHit('slowReaderBytes')
    }
  }

  #isShifted({ clientId }: Peer): boolean {
    return clientId !== undefined && this.#shown.get(clientId)?.isShifted === true
  }
}

function entriesOf(shown: ReadonlyMap<number, Omit<AwarenessEntry, 'clientId'>>): AwarenessEntry[] {
  return [...shown].map(([clientId, { clock, json }]) => ({ clientId, clock, json }))
}
