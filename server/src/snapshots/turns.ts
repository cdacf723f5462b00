/** Lets one thing happen after the other for each key; what fails does not keep the next from its turn. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<unknown>>()

  take<T>(key: Key, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#last.set(key, turn)
    const forget = () => {
      if (this.#last.get(key) === turn) this.#last.delete(key)
    }
    turn.then(forget, forget)
    return turn
  }

  /** Resolves when all that was asked before is over, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#last.values())
  }
}
