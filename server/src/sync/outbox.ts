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
    const senders = new Set(outgoing.map(({ sender }) => sender))
    const everything = join(outgoing)
    for (const peer of this.#peers) {
      const news = senders.has(peer) ? join(outgoing.filter(({ sender }) => sender !== peer)) : everything
      if (news.length > 0 && !peer.send(news)) this.#onBehind(peer)
    }
  }
}

function join(outgoing: readonly Outgoing[]): Uint8Array {
  const [first, ...others] = outgoing
  if (!first) return new Uint8Array()
  return others.length === 0 ? first.wire : Buffer.concat(outgoing.map(({ wire }) => wire))
}
