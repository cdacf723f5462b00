/**
 * Knows what of this device's changes is not yet on the server's stable storage. A change is a client
 * id and the clock it reached; a receipt is a state vector (https://docs.yjs.dev/api/document-updates).
 */
export class SaveTracker {
  readonly #clientId: number
  /** Clocks of changes made in this session, oldest first. */
  #own: number[] = []
  /** What an earlier session left on this device, by client id, until a receipt covers it. */
  readonly #restored = new Map<number, number>()
  #durable: ReadonlyMap<number, number> = new Map()

  constructor(clientId: number) {
    this.#clientId = clientId
  }

  /** A change of this session was written to the document and reached `clock`. */
  changed(clock: number): void {
    if (clock > (this.#durable.get(this.#clientId) ?? 0) && this.#own.at(-1) !== clock) this.#own.push(clock)
  }

  /** The copy on this device held these clocks, which no receipt had covered when the tab was closed. */
  restored(stateVector: ReadonlyMap<number, number>): void {
    for (const [client, clock] of stateVector) this.#restored.set(client, clock)
    this.stored(this.#durable)
  }

  /** A receipt arrived. */
  stored(stateVector: ReadonlyMap<number, number>): void {
    this.#durable = stateVector
    const own = stateVector.get(this.#clientId) ?? 0
    this.#own = this.#own.filter((clock) => clock > own)
    for (const [client, clock] of this.#restored) {
      if ((stateVector.get(client) ?? 0) >= clock) this.#restored.delete(client)
    }
  }

  /** How many changes wait; what an earlier session left counts as one, its number is not known. */
  get pending(): number {
    return this.#own.length + (this.#restored.size > 0 ? 1 : 0)
  }

  /** The clock that the change which waits longest has reached; 0 when it is of an earlier session, or none waits. */
  get oldest(): number {
    return this.#restored.size > 0 ? 0 : (this.#own[0] ?? 0)
  }
}
