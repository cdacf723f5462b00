/** Long enough for a whole workshop to come in, short enough for a list that somebody looks at. */
const GATHER_MS = 1_500

/**
 * Gathers what is written often and missed by nobody at once, so that it shares a write: the catalogue is written whole.
 * Of each key the last one counts.
 */
export class GatheredWrites {
  readonly #onFailed: (error: unknown) => void
  #waiting = new Map<string, () => Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  /** Writes of one turn share the storage's; what one rejects with is told and nothing more. */
  constructor(onFailed: (error: unknown) => void) {
    this.#onFailed = onFailed
  }

  note(key: string, write: () => Promise<void>): void {
    this.#waiting.set(key, write)
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS)
  }

  /** Resolves when everything noted so far is written, or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const writes = [...this.#waiting.values()]
    this.#waiting = new Map()
    const written = Promise.all(writes.map((write) => write().catch(this.#onFailed)))
    this.#writing = Promise.all([this.#writing, written]).then(() => undefined)
    await this.#writing
  }
}
