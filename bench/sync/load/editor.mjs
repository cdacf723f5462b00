import { updateMessage } from './messages.mjs'

/** The moves of one actor by one author, made before anything is measured, and what has become of each. */
export class Editor {
  #client
  #actor
  #updates
  #frames = []
  #sentAt
  #waitingFor
  #next = 0
  #kept = 0

  /** @param chain the author, the update that adds the actor, the clock after it, and one update a move */
  constructor({ author, actor, start, moves }, others) {
    this.author = author
    this.start = start
    /** At how many clients its actor is. */
    this.knownAt = 0
    this.#actor = actor
    this.#updates = moves
    this.#sentAt = new Float64Array(moves.ends.length)
    this.#waitingFor = new Uint16Array(moves.ends.length).fill(others)
  }

  /** Frames every move, and shows the actor to everybody. */
  begin(client) {
    const { bytes, ends } = this.#updates
    this.#client = client
    for (let i = 0, start = 0; i < ends.length; start = ends[i], i += 1) {
      this.#frames.push(client.frame(updateMessage(bytes.subarray(start, ends[i]))))
    }
    client.send(client.frame(updateMessage(this.#actor)))
  }

  move(now) {
    const frame = this.#frames[this.#next]
    if (!frame) throw new Error('an editor has no prepared moves left')
    this.#sentAt[this.#next] = now
    this.#next += 1
    this.#client.send(frame)
  }

  sentAt(clock) {
    return this.#sentAt[clock - this.start]
  }

  /** True for the last client that a move had to reach. */
  arrive(clock) {
    this.#waitingFor[clock - this.start] -= 1
    return this.#waitingFor[clock - this.start] === 0
  }

  /** When the moves were sent that are safe up to a clock and were not known to be. */
  *keep(clock) {
    for (; this.#kept < clock - this.start; this.#kept += 1) yield this.#sentAt[this.#kept]
  }
}
