import { vi } from 'vitest'

/** A run that has not come to rest after so many milliseconds of its own time never does. */
const LATE_MS = 600_000
const realSetImmediate = setImmediate

interface Planned {
  readonly run: () => void
  /** For an interval, its length. */
  readonly everyMs: number | undefined
  at: number
}

/** What code holds of something it has planned; as in Node, it can be told not to keep the process alive. */
class Handle {
  ref(): this {
    return this
  }

  unref(): this {
    return this
  }
}

/**
 * The event loop of a test: nothing that is planned happens before the test lets it. A turn is a millisecond: first the
 * timers that are due, then what was planned for the end of the turn, each followed by the promises that it settles,
 * as in Node. So a run is the same each time, and a killed process is one whose plans are forgotten.
 */
export class VirtualTime {
  #now = Date.UTC(2026, 10, 20, 9)
  readonly #timers = new Map<Handle, Planned>()
  readonly #immediates = new Map<Handle, () => void>()
  readonly #dateNow = Date.now

  /** Takes the place of the real clock, until `uninstall`. */
  install(): void {
    const plan = (run: (...args: unknown[]) => void, ms: number, everyMs: number | undefined, args: unknown[]) => {
      const handle = new Handle()
      this.#timers.set(handle, { run: () => run(...args), everyMs, at: this.#now + Math.max(1, ms) })
      return handle
    }
    const forget = (handle: Handle) => {
      this.#timers.delete(handle)
      this.#immediates.delete(handle)
    }
    vi.stubGlobal('setTimeout', (run: () => void, ms = 0, ...args: unknown[]) => plan(run, ms, undefined, args))
    vi.stubGlobal('setInterval', (run: () => void, ms = 0, ...args: unknown[]) => plan(run, ms, Math.max(1, ms), args))
    vi.stubGlobal('setImmediate', (run: (...args: unknown[]) => void, ...args: unknown[]) => {
      const handle = new Handle()
      this.#immediates.set(handle, () => run(...args))
      return handle
    })
    for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) vi.stubGlobal(name, forget)
    Date.now = () => this.#now
    vi.stubGlobal('performance', { now: () => this.#now })
  }

  uninstall(): void {
    vi.unstubAllGlobals()
    Date.now = this.#dateNow
  }

  /** Nothing that was planned happens any more, and no promise that waits for it is ever settled. */
  forgetPlans(): void {
    this.#timers.clear()
    this.#immediates.clear()
  }

  async turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) await this.#turn()
  }

  /** Lets time pass, turn by turn while something is planned for the next one. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    await settled()
    while (this.#now < end) {
      if (this.#immediates.size === 0) {
        const next = Math.min(...[...this.#timers.values()].map(({ at }) => at), end)
        this.#now = Math.max(this.#now, next - 1)
      }
      await this.#turn()
    }
  }

  /** Lets as much time pass as it takes. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false
    const settle = () => {
      isSettled = true
    }
    promise.then(settle, settle)
    const latest = this.#now + LATE_MS
    for (await settled(); !isSettled; await this.#turn()) {
      if (this.#now > latest) throw new Error('something that was begun never ends')
    }
    return promise
  }

  async #turn(): Promise<void> {
    this.#now += 1
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now).sort(([, a], [, b]) => a.at - b.at)
    for (const [handle, planned] of due) {
      if (!this.#timers.has(handle)) continue
      if (planned.everyMs === undefined) this.#timers.delete(handle)
      else planned.at = this.#now + planned.everyMs
      planned.run()
      await settled()
    }
    for (const handle of [...this.#immediates.keys()]) {
      const run = this.#immediates.get(handle)
      // Taken back meanwhile by one before it.
      if (!run) continue
      this.#immediates.delete(handle)
      run()
      await settled()
    }
  }
}

/** When all promises that can be settled are. */
function settled(): Promise<void> {
  return new Promise((resolve) => realSetImmediate(resolve))
}
