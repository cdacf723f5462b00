interface Batched<Item, Result> {
  readonly kind: 'item'
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

interface Job {
  readonly kind: 'job'
  readonly run: () => Promise<void>
}

/**
 * Does one thing at a time, in the order asked. Items that wait side by side are written together: those of one turn of
 * the event loop, and whatever arrives while another write is under way. That is group commit.
 */
export class WorkQueue<Item, Result> {
  readonly #writeTogether: (items: readonly Item[]) => Promise<readonly Result[]>
  readonly #onIdle: () => void
  #waiting: (Batched<Item, Result> | Job)[] = []
  #isRunning = false

  /** `writeTogether` gives one result for each item, or rejects for all of them; `onIdle` hears that nothing waits any more. */
  constructor(
    writeTogether: (items: readonly Item[]) => Promise<readonly Result[]>,
    onIdle: () => void = () => undefined,
  ) {
    this.#writeTogether = writeTogether
    this.#onIdle = onIdle
  }

  /** Whether nothing waits and nothing is under way. */
  get isIdle(): boolean {
    return !this.#isRunning
  }

  write(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => this.#push({ kind: 'item', item, resolve, reject }))
  }

  /** Runs the job alone, after all that was asked before. */
  run<Value>(job: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => this.#push({ kind: 'job', run: () => job().then(resolve, reject) }))
  }

  #push(work: Batched<Item, Result> | Job): void {
    this.#waiting.push(work)
    if (this.#isRunning) return
    this.#isRunning = true
    // Not at once: the other messages of this turn join the same write.
    setImmediate(() => void this.#work())
  }

  async #work(): Promise<void> {
    for (let [first] = this.#waiting; first; [first] = this.#waiting) {
      if (first.kind === 'job') {
        this.#waiting.shift()
        await first.run()
      } else {
        await this.#writeBatch(this.#takeBatch())
      }
    }
    this.#isRunning = false
    this.#onIdle()
  }

  #takeBatch(): Batched<Item, Result>[] {
    const firstJob = this.#waiting.findIndex(({ kind }) => kind === 'job')
    const batch = this.#waiting.splice(0, firstJob < 0 ? this.#waiting.length : firstJob)
    return batch.filter((work) => work.kind === 'item')
  }

  async #writeBatch(batch: readonly Batched<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#writeTogether(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
