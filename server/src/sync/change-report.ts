/** Collects changes and reports them together, away from the moment in which people wait for them. */
export class ChangeReport {
  readonly #report: (updatedAt: string) => void
  readonly #delayMs: number
  #updatedAt: string | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(report: (updatedAt: string) => void, delayMs: number) {
    this.#report = report
    this.#delayMs = delayMs
  }

  /** Something has changed just now. */
  mark(): void {
    this.#updatedAt = new Date().toISOString()
    this.#timer ??= setTimeout(() => this.flush(), this.#delayMs)
  }

  /** Reports what is not reported yet. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#updatedAt === undefined) return
    const updatedAt = this.#updatedAt
    this.#updatedAt = undefined
    this.#report(updatedAt)
  }

  /** Forgets what is not reported yet. */
  drop(): void {
    this.#updatedAt = undefined
    this.flush()
  }
}
