import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { STEP2_LIMITS, UPDATE_LIMITS, type UpdateLimits } from '../gate/decoded-update'
import type { Change } from '../gate/gate'
import type { LiveMap, Lookup } from './live-map'
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

interface Exceptions {
  /** It builds on something that is not here. */
  readonly onMissing: () => void
  /** It holds the work of a client that another connection speaks for. */
  readonly onForeign: () => void
  /** It shows the scores to all, which facilitators alone may do. */
  readonly onForbidden: () => void
}

/**
 * Decides about each update that a peer sends: taken, known already, refused, or asked for again. What has to be looked
 * up first is returned; then the same update is to be brought again.
 */
export class Intake {
  readonly #deps: IntakeDeps

  constructor(deps: IntakeDeps) {
    this.#deps = deps
  }

  /** One change. Throws the Problem that ends the connection. */
  takeUpdate(peer: Peer, update: Uint8Array): Lookup | undefined {
    return this.#take(peer, update, UPDATE_LIMITS, {
      onMissing: () => {
        const isAsked = peer.askedAt !== undefined && Date.now() - peer.askedAt < ANSWER_MS
        this.#deps.metrics.count('updates_dropped')
        // What it sends until it hears the question misses the same.
        if (!isAsked) this.#askAgain(peer, 'change-refused')
      },
      onForeign: () => {
        throw new Problem('client-id-in-use', 'structs of another connection')
      },
      onForbidden: () => {
        throw new Problem('role-forbids', 'scores shown to all')
      },
    })
  }

  /** The answer to "what do I lack?". Throws the Problem that ends the connection. */
  takeAnswer(peer: Peer, update: Uint8Array): Lookup | undefined {
    peer.askedAt = undefined
    return this.#take(peer, update, STEP2_LIMITS, {
      onMissing: () => this.#askLater(peer, 'change-refused'),
      // After a loss of ours everybody brings everybody's work; those who are here bring their own themselves.
      onForeign: () => this.#askLater(peer, 'client-id-in-use'),
      // It may have been a facilitator's, who brings it as well.
      onForbidden: () => this.#askLater(peer, 'role-forbids'),
    })
  }

  #take(
    peer: Peer,
    update: Uint8Array,
    limits: UpdateLimits,
    { onMissing, onForeign, onForbidden }: Exceptions,
  ): Lookup | undefined {
    const { map, accept, confirm } = this.#deps
    if (!peer.canEdit) return map.checkKnown(update)
    const examined = map.examine(update, limits, { mayRelease: peer.canFacilitate })
    switch (examined.kind) {
      case 'unsure':
        return () => map.findPlaces(examined.ids)
      case 'missing':
        onMissing()
        return undefined
      case 'forbidden':
        onForbidden()
        return undefined
      case 'known':
        peer.strikes = 0
        confirm(peer)
        return undefined
      case 'change': {
        const { change } = examined
        if (this.#speaksForAnother(peer, change)) {
          onForeign()
          return undefined
        }
        const lookup = map.checkRoom(change) ?? map.checkLoad(change)
        if (lookup) return lookup
        peer.strikes = 0
        accept(change, peer)
        return undefined
      }
      default:
        return examined satisfies never
    }
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
