import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { STEP2_LIMITS, UPDATE_LIMITS } from './decoded-update'
import type { Change } from './gate'
import type { LiveMap } from './live-map'
import type { Peer } from './peer'
import type { Presence } from './presence'
import type { SyncMetrics } from './sync-observer'

/** How long a peer that was asked what is missing may take, and the pause after an answer that did not help. */
const ANSWER_MS = 5_000
const PAUSE_MS = 500
/** Questions in a row that did not help. */
const STRIKES = 10

export interface IntakeDeps {
  readonly map: LiveMap
  readonly presence: Presence
  readonly metrics: SyncMetrics
  /** Takes a change of a peer into the map. */
  readonly accept: (change: Change, peer: Peer) => void
  /** Nothing new was said. */
  readonly confirm: (peer: Peer) => void
  readonly ask: (peer: Peer) => void
  /** Finds out whether a silent connection still lives. */
  readonly probe: (peer: Peer) => void
}

/** Decides about each update that a peer sends: taken, known already, refused, or asked for again. */
export class Intake {
  readonly #deps: IntakeDeps

  constructor(deps: IntakeDeps) {
    this.#deps = deps
  }

  /** One change. Throws the Problem that ends the connection. */
  takeUpdate(peer: Peer, update: Uint8Array): void {
    const change = this.#examine(peer, update, UPDATE_LIMITS)
    if (!change) return
    if (change === 'missing') {
      const isAsked = peer.askedAt !== undefined && Date.now() - peer.askedAt < ANSWER_MS
      this.#deps.metrics.count('updates_dropped')
      // What it sends until it hears the question misses the same.
      if (!isAsked) this.#askAgain(peer, 'change-refused')
      return
    }
    if (this.#speaksForAnother(peer, change)) throw new Problem('client-id-in-use', 'structs of another connection')
    this.#accept(peer, change)
  }

  /** The answer to "what do I lack?". Throws the Problem that ends the connection. */
  takeAnswer(peer: Peer, update: Uint8Array): void {
    peer.askedAt = undefined
    const change = this.#examine(peer, update, STEP2_LIMITS)
    if (!change) return
    if (change === 'missing') this.#askLater(peer, 'change-refused')
    // After a loss of ours everybody brings everybody's work; those who are here bring their own themselves.
    else if (this.#speaksForAnother(peer, change)) this.#askLater(peer, 'client-id-in-use')
    else this.#accept(peer, change)
  }

  #examine(peer: Peer, update: Uint8Array, limits: typeof UPDATE_LIMITS): Change | 'missing' | undefined {
    const { map, confirm } = this.#deps
    if (!peer.canEdit) {
      if (!map.isKnown(update)) throw new Problem('role-forbids')
      return undefined
    }
    const change = map.examine(update, limits)
    if (change !== 'known') return change
    peer.strikes = 0
    confirm(peer)
    return undefined
  }

  #accept(peer: Peer, change: Change): void {
    this.#deps.map.checkRoom(change)
    peer.strikes = 0
    this.#deps.accept(change, peer)
  }

  /** Whether an author of the change is a client that another live connection speaks for. */
  #speaksForAnother(peer: Peer, change: Change): boolean {
    for (const client of change.ends.keys()) {
      const owner = this.#deps.presence.ownerOf(client)
      if (!owner || owner === peer) continue
      this.#deps.probe(owner)
      return true
    }
    return false
  }

  #askLater(peer: Peer, code: ProblemCode): void {
    this.#deps.metrics.count('updates_dropped')
    peer.askedAt = Date.now()
    setTimeout(() => peer.isOpen && this.#ask(peer), PAUSE_MS)
    this.#strike(peer, code)
  }

  #askAgain(peer: Peer, code: ProblemCode): void {
    this.#strike(peer, code)
    this.#ask(peer)
  }

  #ask(peer: Peer): void {
    peer.askedAt = Date.now()
    this.#deps.ask(peer)
  }

  #strike(peer: Peer, code: ProblemCode): void {
    peer.strikes += 1
    if (peer.strikes > STRIKES) throw new Problem(code, 'updates that never find what they build on')
  }
}
