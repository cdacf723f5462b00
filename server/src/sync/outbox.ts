import type { Wire } from './frames'
import type { Peer } from './peer'

export interface OutboxEvents {
  /** A peer reads too slowly. */
  onBehind(peer: Peer): void
  /** A turn is over in which so many changes came. */
  onTurn(changes: number): void
}

/** Sends what comes in one turn to all peers in one write each: the write, not the bytes, is what costs. */
export class Outbox {
  readonly #peers: ReadonlySet<Peer>
  readonly #events: OutboxEvents
  #waiting: Wire[] = []
  /** Who said all of it, and knows it. One of several hears its own again, which costs less than a copy for each. */
  #onlySender: Peer | undefined
  #turn: NodeJS.Immediate | undefined

  constructor(peers: ReadonlySet<Peer>, events: OutboxEvents) {
    this.#peers = peers
    this.#events = events
  }

  push(wire: Wire, sender: Peer | undefined): void {
    this.#onlySender = this.#waiting.length === 0 || sender === this.#onlySender ? sender : undefined
    this.#waiting.push(wire)
    this.#turn ??= setImmediate(() => this.#send())
  }

  close(): void {
    clearImmediate(this.#turn)
  }

  #send(): void {
    const waiting = this.#waiting
    const onlySender = this.#onlySender
    this.#turn = undefined
    this.#waiting = []
    // The answer that somebody still waits for holds all of this; were it to break off before, they would be left with the rest.
    const readers = [...this.#peers].filter((peer) => peer.isInformed && peer !== onlySender)
    if (readers.length > 0) {
      const news = waiting.length === 1 ? (waiting[0] as Wire) : Buffer.concat(waiting)
      for (const peer of readers) if (!peer.send(news)) this.#events.onBehind(peer)
    }
    this.#events.onTurn(waiting.length)
  }
}
