import { type ClientMessage, readMessage } from './frames'
import type { Lookup } from './live-map'
import type { Peer } from './peer'

export interface HearingDeps {
  /** What has to be looked up first is returned; each throws the Problem that ends the connection. */
  readonly onAnswer: (peer: Peer, update: Uint8Array) => Lookup | undefined
  readonly onUpdate: (peer: Peer, update: Uint8Array) => Lookup | undefined
  /** It wants to know what it lacks. */
  readonly onQuestion: (peer: Peer, stateVector: Uint8Array) => void
  readonly onShown: (peer: Peer, update: Uint8Array) => void
  /** It wants to know who is here. */
  readonly onAsked: (peer: Peer) => void
  /** What goes wrong in it ends the connection of this peer alone. */
  readonly within: (peer: Peer, run: () => void) => void
}

/** Hears the peers of a room, each in the order in which it speaks: who has to wait for an answer keeps nobody else. */
export class Hearing {
  readonly #deps: HearingDeps

  constructor(deps: HearingDeps) {
    this.#deps = deps
  }

  /** Hears a message, or a ping or a pong, which say nothing and count as one all the same. */
  hear(peer: Peer, bytes: Uint8Array | undefined): void {
    this.#deps.within(peer, () => {
      const now = Date.now()
      peer.heard(now)
      peer.checkRates(now, bytes?.length ?? 0)
      if (!bytes) return
      const message = readMessage(bytes)
      if (peer.backlog) peer.backlog.push(message)
      else this.#take(peer, message)
    })
  }

  #take(peer: Peer, message: ClientMessage): void {
    const lookup = this.#dispatch(peer, message)
    if (!lookup) return
    peer.keepWaiting(message)
    lookup().then(
      () => this.#goOn(peer),
      (error: unknown) =>
        this.#deps.within(peer, () => {
          throw error
        }),
    )
  }

  /** What had to be looked up is known: the message that needed it is taken again, and what came after it. */
  #goOn(peer: Peer): void {
    for (const message of peer.listenAgain()) {
      if (peer.backlog) peer.backlog.push(message)
      else this.#deps.within(peer, () => this.#take(peer, message))
    }
  }

  #dispatch(peer: Peer, message: ClientMessage): Lookup | undefined {
    const { onQuestion, onAnswer, onUpdate, onShown, onAsked } = this.#deps
    switch (message.kind) {
      case 'step1':
        onQuestion(peer, message.stateVector)
        return undefined
      case 'step2':
        return onAnswer(peer, message.update)
      case 'update':
        return onUpdate(peer, message.update)
      case 'awareness':
        onShown(peer, message.update)
        return undefined
      case 'queryAwareness':
        onAsked(peer)
        return undefined
      default:
        return message satisfies never
    }
  }
}
