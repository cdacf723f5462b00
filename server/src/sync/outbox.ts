import type { Wire } from './frames'
import type { Peer } from './peer'

interface Outgoing {
  readonly wire: Wire
  /** Who knows it already. */
  readonly sender: Peer | undefined
}

/** Sends what comes in one turn to all peers in one write each: the write, not the bytes, is what costs. */
export class Outbox {
  readonly #peers: ReadonlySet<Peer>
  readonly #onBehind: (peer: Peer) => void
  #waiting: Outgoing[] = []
  #turn: NodeJS.Immediate | undefined

  /** `onBehind` hears of peers that read too slowly. */
  constructor(peers: ReadonlySet<Peer>, onBehind: (peer: Peer) => void) {
    this.#peers = peers
    this.#onBehind = onBehind
  }

  push(wire: Wire, sender: Peer | undefined): void {
    this.#waiting.push({ wire, sender })
    this.#turn ??= setImmediate(() => this.#send())
  }

  close(): void {
    clearImmediate(this.#turn)
  }

  #send(): void {
    const outgoing = this.#waiting
    this.#turn = undefined
    this.#waiting = []
    const first = outgoing[0]
    // Who said all of it knows it; one of several hears its own again, which costs less than a copy for each.
    const onlySender = outgoing.every(({ sender }) => sender === first?.sender) ? first?.sender : undefined
    const news = outgoing.length === 1 && first ? first.wire : Buffer.concat(outgoing.map(({ wire }) => wire))
    for (const peer of this.#peers) {
      // Its answer, still to come, holds all of this; were it to break off before, the peer would be left with the rest.
      if (!peer.isInformed || peer === onlySender) continue
      if (!peer.send(news)) this.#onBehind(peer)
    }
  }
}
