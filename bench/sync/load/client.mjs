import { Connection } from './connection.mjs'
import { EMPTY_ANSWER, frame, MESSAGE, questionMessage, STEP, stateVector } from './messages.mjs'
import { Cursor } from './varints.mjs'

/**
 * Somebody who takes part in a document, without keeping a copy of it. `events` are called with the bytes of what came:
 * `onUpdate(bytes, start, end)`, `onAwareness(bytes, start)`, `onReceipt(bytes, start)`.
 */
export class Client {
  #connection
  #target
  #events
  #onAnswer = undefined
  #isAsked = false

  constructor(target, events = {}) {
    this.#target = target
    this.#events = events
    this.#connection = new Connection(target, (bytes, start, end) => this.#hear(bytes, start, end))
  }

  /** Opens a connection, and asks for what the document holds where there is a server that knows. */
  static async open(target, events) {
    const client = new Client(target, events)
    await client.opened()
    if (target.keepsDocuments) await client.ask()
    return client
  }

  async opened() {
    await this.#connection.opened
    for (const message of this.#target.hello) this.#connection.send(frame(message))
  }

  get connection() {
    return this.#connection
  }

  /** A message as this server wants it. */
  frame(message) {
    return frame(this.#target.prefix, message)
  }

  send(readyFrame) {
    this.#connection.send(readyFrame)
  }

  /** Resolves once what was sent before has been answered. */
  ask(knownClient, knownClock) {
    return new Promise((resolve, reject) => {
      this.#onAnswer = resolve
      this.#connection.closed.then(() =>
        reject(new Error(`closed with ${this.#connection.closeCode} before an answer`)),
      )
      this.send(this.frame(questionMessage(stateVector(knownClient, knownClock))))
    })
  }

  close() {
    return this.#connection.close()
  }

  #hear(bytes, messageStart, end) {
    const start = messageStart + this.#target.prefix.length
    const kind = bytes[start]
    if (kind === MESSAGE.sync || kind === MESSAGE.syncReply) {
      const step = bytes[start + 1]
      if (step === STEP.question) {
        this.#answer()
        return
      }
      const cursor = new Cursor(bytes, start + 2)
      cursor.varint()
      this.#events.onUpdate?.(bytes, cursor.at, end)
      if (step === STEP.answer) this.#onAnswer?.()
    } else if (kind === MESSAGE.awareness || kind === MESSAGE.receipt) {
      const cursor = new Cursor(bytes, start + 1)
      cursor.varint()
      if (kind === MESSAGE.awareness) this.#events.onAwareness?.(bytes, cursor.at)
      else this.#events.onReceipt?.(bytes, cursor.at)
    }
  }

  /** Once, as a client does that has nothing to say; a relay's questions come from the other clients. */
  #answer() {
    if (this.#isAsked || !this.#target.keepsDocuments) return
    this.#isAsked = true
    this.send(this.frame(EMPTY_ANSWER))
  }
}
