import { type Slice, sliceUpdate } from '@maillage/shared/document/slice-update'
import { LIMITS, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as Y from 'yjs'

/** Up to here an update goes as it is. A slice may be a struct longer, and a message four times as long. */
const SLICE_BYTES = LIMITS.frameBytes / 4
/** What goes at once, and in the long run: the server lets one connection say more, but not much. */
const BURST_BYTES = 2 << 20
const BYTES_A_MS = 192

export interface OutgoingChangesDeps {
  readonly send: (step: (typeof SYNC_STEP)['step2' | 'update'], update: Uint8Array) => void
  /** All of the document that is not in an encoded state vector. */
  readonly since: (stateVector: Uint8Array) => Uint8Array
  /** In ms, of a clock that is never set. */
  readonly now: () => number
}

/**
 * What this device tells the server of its changes. What is too large for a message goes in slices, each when the one
 * before is stored: a server that refuses one asks again, and is not sent what builds on it.
 */
export class OutgoingChanges {
  readonly #deps: OutgoingChangesDeps
  /** Of them, the first is on its way once there is something in `#awaited`. */
  #slices: readonly Slice[] = []
  #awaited: ReadonlyMap<number, number> | undefined
  /** Changes that were made while slices are on their way. */
  #later: Uint8Array[] = []
  /** What the server has said that it has, on this connection; encoded. */
  #known: Uint8Array | undefined
  #stored: ReadonlyMap<number, number> = new Map()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Bytes that may go now; less than none when some have gone before their time. */
  #budget = BURST_BYTES
  #budgetAt = 0

  constructor(deps: OutgoingChangesDeps) {
    this.#deps = deps
  }

  /** A change of this device. */
  tell(update: Uint8Array): void {
    if (this.#isSlicing) this.#later.push(update)
    else if (update.length <= SLICE_BYTES) this.#deps.send(SYNC_STEP.update, update)
    else this.#begin(update)
  }

  /**
   * The copy on this device was loaded. Most of it the server has itself: a large map would go to it whole, each time that it
   * is opened. Before the server has asked nothing is told: the answer holds it.
   */
  tellLoaded(): void {
    if (this.#known) this.tell(this.#deps.since(this.#known))
  }

  /** Everything that the server lacks, which it has asked for: what was still to be told is part of it. */
  answer(stateVector: Uint8Array): void {
    this.#known = stateVector
    const update = this.#deps.since(stateVector)
    this.#forget()
    if (update.length <= SLICE_BYTES) this.#deps.send(SYNC_STEP.step2, update)
    else this.#begin(update)
  }

  /** A receipt: what the server has stored. */
  stored(stateVector: ReadonlyMap<number, number>): void {
    this.#stored = stateVector
    if (this.#known) this.#known = Y.encodeStateVector(new Map(stateVector))
    this.#goOn()
  }

  /** The connection has ended: the next server asks what it lacks. */
  reset(): void {
    this.#forget()
    this.#stored = new Map()
    this.#known = undefined
    this.#budget = BURST_BYTES
  }

  get #isSlicing(): boolean {
    return this.#slices.length > 0 || this.#awaited !== undefined
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#slices = []
    this.#awaited = undefined
    this.#later = []
  }

  #begin(update: Uint8Array): void {
    this.#slices = sliceUpdate(update, SLICE_BYTES)
    this.#goOn()
  }

  #goOn(): void {
    while (this.#isSlicing && this.#timer === undefined && this.#isStored(this.#awaited)) {
      this.#awaited = undefined
      const [slice, ...rest] = this.#slices
      if (!slice) {
        this.#tellLater()
        return
      }
      const waitMs = this.#waitMs()
      if (waitMs > 0) {
        this.#timer = setTimeout(() => {
          this.#timer = undefined
          this.#goOn()
        }, waitMs)
        return
      }
      this.#slices = rest
      this.#awaited = slice.ends
      this.#budget -= slice.update.length
      this.#deps.send(SYNC_STEP.step2, slice.update)
    }
  }

  #tellLater(): void {
    const later = this.#later
    this.#later = []
    if (later.length > 0) this.tell(Y.mergeUpdates(later))
  }

  #isStored(ends: ReadonlyMap<number, number> | undefined): boolean {
    return [...(ends ?? [])].every(([client, end]) => (this.#stored.get(client) ?? 0) >= end)
  }

  #waitMs(): number {
    const now = this.#deps.now()
    this.#budget = Math.min(BURST_BYTES, this.#budget + (now - this.#budgetAt) * BYTES_A_MS)
    this.#budgetAt = now
    return this.#budget > 0 ? 0 : Math.ceil(1 - this.#budget / BYTES_A_MS)
  }
}
