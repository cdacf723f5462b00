import type { Wire } from './frames'
import type { Peer } from './peer'

/** Nobody sees a shorter wait. */
const PACE_MS = 20
/** Those who wrote nothing themselves hear less often that all is safe. */
const OTHERS_MS = 1_000
/** A receipt names everybody who ever wrote on the map: for each so many of them it comes so much later. */
const AUTHORS = 2_000

export interface Receipt {
  readonly wire: Wire
  /** How many of the room's updates it covers. */
  readonly savedCount: number
}

/** Tells the peers that asked for receipts what is on stable storage. */
export class ReceiptPost {
  readonly #peers: ReadonlySet<Peer>
  readonly #write: () => Receipt
  readonly #map: { readonly authors: number }
  #timer: NodeJS.Timeout | undefined
  #paced: NodeJS.Timeout | undefined
  #lastAt = 0

  constructor(peers: ReadonlySet<Peer>, map: { readonly authors: number }, write: () => Receipt) {
    this.#peers = peers
    this.#write = write
    this.#map = map
  }

  /** To one peer, if it takes receipts. */
  send(peer: Peer): void {
    if (peer.wantsReceipts) deliver(peer, this.#write())
  }

  /** More is safe: those who wait for it hear it first. */
  post(): void {
    const slower = Math.max(1, this.#map.authors / AUTHORS)
    const waitMs = this.#lastAt + PACE_MS * slower - performance.now()
    if (waitMs < 1) this.#postToWaiting()
    else this.#paced ??= setTimeout(() => this.#postToWaiting(), waitMs)
    this.#timer ??= setTimeout(() => this.#postToAll(), OTHERS_MS * slower)
  }

  close(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#paced)
  }

  #postToWaiting(): void {
    clearTimeout(this.#paced)
    this.#paced = undefined
    const waiting = [...this.#peers].filter((peer) => peer.wantsReceipts && peer.receiptedWrite < peer.lastWrite)
    if (waiting.length === 0) return
    this.#lastAt = performance.now()
    const receipt = this.#write()
    for (const peer of waiting) deliver(peer, receipt)
  }

  #postToAll(): void {
    this.#timer = undefined
    const receipt = this.#write()
    for (const peer of this.#peers) if (peer.wantsReceipts) deliver(peer, receipt)
  }
}

function deliver(peer: Peer, { wire, savedCount }: Receipt): void {
  // The next receipt says all that this one does.
  if (peer.sendIfKeepingUp(wire)) peer.receiptedWrite = savedCount
}
