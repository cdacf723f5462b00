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
import { awarenessWire, type Wire } from './frames'
import type { Peer } from './peer'
import type { SyncMetrics } from './sync-observer'

/** Cursors of a few people are passed on at once, those of many together. */
const FEW_PEOPLE = 8
const WINDOW_MS = 33
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

/** Who claims a client id that another live connection speaks for. */
export interface Clash {
  readonly owner: Peer
}

/** Who is in a room: the latest state of each client, passed on in batches. Nothing here is ever stored. */
export class Presence {
  readonly #peers: ReadonlySet<Peer>
  readonly #metrics: SyncMetrics
  readonly #limits: Limits
  readonly #owners = new Map<number, Peer>()
  readonly #shown = new Map<number, Shown>()
  readonly #told = new Map<number, Told>()
  readonly #changed = new Set<number>()
  #immediate: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(peers: ReadonlySet<Peer>, metrics: SyncMetrics, limits: Limits) {
    this.#peers = peers
    this.#metrics = metrics
    this.#limits = limits
  }

  /** The peer that speaks for a client. */
  ownerOf(clientId: number): Peer | undefined {
    return this.#owners.get(clientId)
  }

  /**
   * Takes what a message says of the peer's own client; stock clients repeat what they hear of others, which is left
   * out. The first message binds the peer to its client; a clash, when another holds it, is for the room to settle.
   */
  hear(peer: Peer, update: Uint8Array): Clash | undefined {
    const entries = readAwareness(update).filter(hasSaneClock)
    if (peer.clientId === undefined) {
      const clash = this.#bind(peer, entries)
      if (clash) return clash
    }
    const own = entries.find(({ clientId }) => clientId === peer.clientId)
    if (own) this.#take(peer, own)
    return undefined
  }

  /** Everybody's state, for a newcomer; undefined when there is nobody. */
  everybody(): Wire | undefined {
    if (this.#shown.size === 0) return undefined
    return awarenessWire(encodeAwareness([...this.#shown].map(([clientId, shown]) => ({ clientId, ...shown }))))
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
    clearImmediate(this.#immediate)
    clearTimeout(this.#timer)
    this.#changed.clear()
    this.#shown.clear()
    this.#owners.clear()
  }

  #bind(peer: Peer, entries: readonly AwarenessEntry[]): Clash | undefined {
    const claims = entries.filter((entry) => entry.json !== NOBODY && !this.#isEcho(entry))
    const free = claims.find(({ clientId }) => !this.#owners.has(clientId))
    const claim = free ?? (claims.length === 1 ? claims[0] : undefined)
    if (!claim) return undefined
    const { clientId } = claim
    const owner = this.#owners.get(clientId)
    if (owner) return { owner }
    this.#owners.set(clientId, peer)
    peer.clientId = clientId
    return undefined
  }

  /** Something that this server said of somebody, who may have moved on or left since. */
  #isEcho({ clientId, clock, json }: AwarenessEntry): boolean {
    const told = this.#told.get(clientId)
    return told !== undefined && clock <= told.clock && isCleanState(json, told.role)
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
    if (Buffer.byteLength(json) > this.#limits.awarenessBytes) {
      this.#metrics.limitHit('awarenessBytes')
      return
    }
    const clean = cleanState(json, peer.role)
    if (clean === undefined) {
      this.#metrics.count('awareness_dropped')
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

  #announce(clientId: number): void {
    this.#changed.add(clientId)
    if (this.#immediate || this.#timer) return
    if (this.#owners.size <= FEW_PEOPLE) this.#immediate = setImmediate(() => this.#tell())
    else this.#timer = setTimeout(() => this.#tell(), WINDOW_MS)
  }

  /** Tells everybody what has changed, each client at most as often as it may show itself. */
  #tell(): void {
    this.#immediate = undefined
    this.#timer = undefined
    const now = Date.now()
    const entries: AwarenessEntry[] = []
    for (const clientId of this.#changed) {
      const owner = this.#owners.get(clientId)
      if (owner && !owner.mayShow(now)) {
        this.#metrics.limitHit('awarenessPerSecond')
        continue
      }
      this.#changed.delete(clientId)
      const clock = this.#told.get(clientId)?.clock ?? 0
      entries.push({ clientId, clock, json: this.#shown.get(clientId)?.json ?? NOBODY })
    }
    // What has to wait is more than anyone can follow.
    if (this.#changed.size > 0) this.#timer = setTimeout(() => this.#tell(), 1_000 / this.#limits.awarenessPerSecond)
    if (entries.length === 0) return
    const wire = awarenessWire(encodeAwareness(entries))
    for (const peer of this.#peers) {
      const others = this.#isShifted(peer) ? entries.filter(({ clientId }) => clientId !== peer.clientId) : entries
      if (others.length === 0) continue
      const isSent = peer.sendIfKeepingUp(others === entries ? wire : awarenessWire(encodeAwareness(others)))
      if (!isSent) this.#metrics.limitHit('slowReaderBytes')
    }
  }

  #isShifted({ clientId }: Peer): boolean {
    return clientId !== undefined && this.#shown.get(clientId)?.isShifted === true
  }
}
