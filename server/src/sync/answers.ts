import { LimitReached } from '../limits'
import { splitStep2Wire, splitUpdateWire } from './frames'
import type { LiveMap } from './live-map'
import type { Answer } from './map-copy'
import type { Peer } from './peer'

export interface AnswersDeps {
  readonly peers: ReadonlySet<Peer>
  readonly map: LiveMap
  /** What goes wrong in it ends the connection of this peer alone. */
  readonly within: (peer: Peer, run: () => void) => void
  readonly onAnswered: (peer: Peer) => void
}

/** Answers "what do I lack?": once what was written before the question is safe, so that any client has a way to know. */
export class Answers {
  readonly #deps: AnswersDeps

  constructor(deps: AnswersDeps) {
    this.#deps = deps
  }

  ask(peer: Peer, stateVector: Uint8Array): void {
    peer.question = { stateVector, after: this.#deps.map.log.writtenCount }
    this.#answer(peer)
  }

  /** More is safe than before, or the storage has begun to fail. */
  answerAll(): void {
    const { peers, within } = this.#deps
    for (const peer of peers) if (peer.question) within(peer, () => this.#answer(peer))
  }

  #answer(peer: Peer): void {
    const { map, within } = this.#deps
    const { question } = peer
    const { savedCount, isFailing } = map.log
    // While the storage fails only those wait who have something of their own to lose.
    if (!question || savedCount < (isFailing ? peer.lastWrite : question.after)) return
    // A question is a few bytes and its answer a whole map, so that nobody gets a second one before they took the first.
    if (peer.isBeingAnswered) return
    peer.question = undefined
    peer.isBeingAnswered = true
    const answer = map.answer(question.stateVector)
    if (!(answer instanceof Promise)) {
      this.#tell(peer, answer)
      return
    }
    const tell = (read: () => Answer) => within(peer, () => this.#tell(peer, read()))
    answer.then(
      (found) => tell(() => found),
      (error: unknown) =>
        tell(() => {
          throw error
        }),
    )
  }

  /** The stock client takes itself as in step when it hears a step 2, so that has to be the last piece. */
  #tell(peer: Peer, { state, rest }: Answer): void {
    const { within, onAnswered } = this.#deps
    peer.isInformed = true
    const isWhole = state !== undefined && isNothing(rest)
    const pieces = isWhole ? splitStep2Wire(state) : [...(state ? splitUpdateWire(state) : []), ...splitStep2Wire(rest)]
    const isSent = peer.answer(pieces, () => {
      peer.isBeingAnswered = false
      within(peer, () => this.#answer(peer))
    })
    if (!isSent) throw new LimitReached('stuckReaderBytes', 'overloaded')
    onAnswered(peer)
  }
}

function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
