import { createHash } from 'node:crypto'
import { countForks, type OverwrittenValues } from '../gate/forks'
import type { Change } from '../gate/gate'
import { LimitReached } from '../limits'
import type { MapJobs } from '../map-work/map-work'
import { NO_LOAD, type ReaderLoad } from '../map-work/reader-load'

/** The part of the limit that may have been added since the map was measured. */
const UNMEASURED = 1 / 4
/** Updates that were measured and are on their way to be heard again. */
const PASSED = 16

interface Amount {
  readonly structs: number
  /** Structs that may have to be put between others. */
  readonly forks: number
}

const NOTHING: Amount = { structs: 0, forks: 0 }

/** What an update adds, as far as the update tells. */
interface Addition extends Amount {
  readonly update: Uint8Array
}

export interface LoadLimitDeps {
  /** Beyond so many, and one for each byte of the map, what makes it worse is refused: many times what honest work needs. */
  readonly steps: number
  /** The map with this update, measured. */
  readonly tryUpdate: (update: Uint8Array, steps: number) => Promise<ReturnType<MapJobs['tryUpdate']>>
  readonly mapBytes: () => number
  /** The map as it is now: what is written over decides what a change adds. */
  readonly map: OverwrittenValues
}

/**
 * Keeps a map from becoming one that Yjs needs minutes for, in every browser that opens it. What was added since the map
 * was last measured is bounded by what the updates tell; before that gets out of hand, the next one is measured with the
 * map, and waits for it.
 */
export class LoadLimit {
  readonly #deps: LoadLimitDeps
  #measured: ReaderLoad
  /** All that was ever added here, and what of it the measure knows. */
  #added: Amount = NOTHING
  #known: Amount = NOTHING
  /** Of the change that was looked at last: it is looked at again when it is taken. */
  #last: { readonly change: Change; readonly addition: Addition } | undefined
  /** Digests of what was measured and found to be fine. */
  #passed: readonly string[] = []

  constructor(measured: ReaderLoad | undefined, deps: LoadLimitDeps) {
    this.#measured = measured ?? NO_LOAD
    this.#deps = deps
  }

  /** Undefined when the update is fine as far as it tells; otherwise it has to be measured first. */
  check(change: Change): (() => Promise<void>) | undefined {
    const addition = this.#additionOf(change)
    const isFine = this.#hasPassed(addition.update)
      ? // What came since it was measured may come between its structs.
        this.#stepsWith(NOTHING) + 2 * addition.forks * (this.#added.structs - this.#known.structs) <= this.#deps.steps
      : this.#stepsWith(addition) <= this.#unmeasured()
    return isFine ? undefined : () => this.#measure(addition)
  }

  /** A change that is about to become part of the map. */
  add(change: Change): void {
    this.#add(this.#additionOf(change))
    this.#last = undefined
  }

  /** What was stored already: any of it may have to be put between others. */
  addStored({ update, structs }: { readonly update: Uint8Array; readonly structs: number }): void {
    this.#add({ update, structs, forks: structs })
  }

  #add(addition: Addition): void {
    this.#added = sum(this.#added, addition)
    if (!this.#hasPassed(addition.update)) return
    this.#known = sum(this.#known, addition)
    // It has served: nobody has to compare the next messages with it.
    const digest = digestOf(addition.update)
    this.#passed = this.#passed.filter((passed) => passed !== digest)
  }

  /** The map as it is now is being measured: to be called with what was found. */
  begin(): (found: ReaderLoad) => void {
    const added = this.#added
    return (found) => {
      // Another measure, begun later, may have ended earlier.
      if (added.structs < this.#known.structs) return
      this.#measured = found
      this.#known = added
    }
  }

  #additionOf(change: Change): Addition {
    if (this.#last?.change === change) return this.#last.addition
    const { update, order } = change
    const addition = { update, structs: order.length, forks: countForks(order, this.#deps.map) }
    this.#last = { change, addition }
    return addition
  }

  async #measure({ update }: Addition): Promise<void> {
    const end = this.begin()
    const allowed = this.#allowedWith(update.length)
    const { before, after } = await this.#deps.tryUpdate(update, allowed)
    end(after ?? before)
    // On a map that somebody has brought to its limit the others go on: they add little.
    const isFine = after && (after.steps <= allowed || after.steps - before.steps <= update.length)
    if (!isFine) throw new LimitReached('readerSteps', 'change-refused', 'an update that readers need too long for')
    this.#passed = [...this.#passed.slice(1 - PASSED), digestOf(update)]
  }

  #unmeasured(): number {
    return Math.max(0, Math.min(UNMEASURED * this.#deps.steps, this.#allowedWith(0) - this.#measured.steps))
  }

  #allowedWith(bytes: number): number {
    return this.#deps.steps + this.#deps.mapBytes() + bytes
  }

  /** No order of what was added makes more of them. */
  #stepsWith(more: Amount): number {
    const { stepsPerValue, longest } = this.#measured
    const structs = this.#added.structs - this.#known.structs + more.structs
    const forks = this.#added.forks - this.#known.forks + more.forks
    return structs * stepsPerValue + forks * (longest + 2 * structs)
  }

  #hasPassed(update: Uint8Array): boolean {
    return this.#passed.length > 0 && this.#passed.includes(digestOf(update))
  }
}

function sum(a: Amount, b: Amount): Amount {
  return { structs: a.structs + b.structs, forks: a.forks + b.forks }
}

function digestOf(update: Uint8Array): string {
  return createHash('sha256').update(update).digest('base64')
}
