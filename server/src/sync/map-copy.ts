import * as Y from 'yjs'
import type { Clocks } from '../gate/decoded-update'
import type { MapDigest } from '../map-work/map-digest'

/** A whole map as a compaction made it. */
export interface MapState {
  readonly update: Uint8Array
  readonly digest: MapDigest
}

/** What somebody is told who asks what they lack: together it is everything. */
export interface Answer {
  /** A whole map, to be taken before the rest. */
  readonly state: Uint8Array | undefined
  readonly rest: Uint8Array
}

/** Of several authors, or of none: only its deletions say anything. */
const NO_AUTHOR = -1

const NOTHING = Uint8Array.of(0, 0)
/** `Y.mergeUpdates` looks through all that it merges for each struct that it writes. */
const MERGED_TOGETHER = 64

/**
 * A map as bytes: a whole state, and the updates since. Most of what people ask is answered from them as they are,
 * because a document takes some thirty times the memory, and its making takes longer than anyone should wait.
 */
export class MapCopy {
  #state: MapState | undefined
  /** Side by side, because there are many: the updates, the one author of each, and the clock that it led to. */
  #tail: Uint8Array[] = []
  #authors: number[] = []
  #ends: number[] = []
  #tailBytes = 0
  /** The first updates of the tail as one, made when somebody comes. */
  #merged: { readonly count: number; readonly update: Uint8Array } = { count: 0, update: NOTHING }

  constructor(state: MapState | undefined) {
    this.#state = state
  }

  /** The state, if nothing has come since. */
  get whole(): MapState | undefined {
    return this.#tail.length === 0 ? this.#state : undefined
  }

  get stateBytes(): number {
    return this.#state?.update.length ?? 0
  }

  get tailBytes(): number {
    return this.#tailBytes
  }

  get tailLength(): number {
    return this.#tail.length
  }

  /** They make the whole map, oldest first. */
  updates(): readonly Uint8Array[] {
    return this.#state ? [this.#state.update, ...this.#tail] : [...this.#tail]
  }

  append(update: Uint8Array, ends: Clocks): void {
    const [author = NO_AUTHOR, end = 0] = ends.size === 1 ? (ends.entries().next().value ?? []) : []
    this.#tail.push(update)
    this.#authors.push(author)
    this.#ends.push(end)
    this.#tailBytes += update.length
  }

  /** Takes a state for the one before and the first updates of the tail. */
  replace(count: number, state: MapState): void {
    const replaced = this.#tail.splice(0, count)
    this.#authors.splice(0, count)
    this.#ends.splice(0, count)
    this.#tailBytes -= replaced.reduce((sum, { length }) => sum + length, 0)
    this.#state = state
    this.#merged = { count: 0, update: NOTHING }
  }

  /** What somebody with these clocks lacks; undefined when only a document can tell. */
  answer(theirs: Clocks): Answer | undefined {
    const state = this.#state
    if (!state) return { state: undefined, rest: theirs.size === 0 ? this.#mergedTail() : this.#tailBehind(theirs) }
    if (theirs.size === 0) return { state: state.update, rest: this.#mergedTail() }
    if (!covers(theirs, state.digest.clocks)) return undefined
    // A deletion advances no clock: whoever has all structs may still lack one.
    return { state: undefined, rest: Y.mergeUpdates([state.digest.deletes, this.#tailBehind(theirs)]) }
  }

  #mergedTail(): Uint8Array {
    const { count, update } = this.#merged
    if (count === this.#tail.length) return update
    const added = this.#tail.slice(count)
    this.#merged = { count: this.#tail.length, update: merge(count === 0 ? added : [update, ...added]) }
    return this.#merged.update
  }

  /** Whoever has the structs of an update has its deletions too: they were told together. */
  #tailBehind(theirs: Clocks): Uint8Array {
    const lacking = this.#tail.filter((_, at) => {
      const author = this.#authors[at] as number
      return author === NO_AUTHOR || (theirs.get(author) ?? 0) < (this.#ends[at] as number)
    })
    if (lacking.length === this.#tail.length) return this.#mergedTail()
    return merge(lacking)
  }
}

function covers(theirs: Clocks, ours: Clocks): boolean {
  for (const [client, end] of ours) if ((theirs.get(client) ?? 0) < end) return false
  return true
}

/** One update equal to all of these. */
function merge(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates]
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < level.length; at += MERGED_TOGETHER) {
      next.push(Y.mergeUpdates(level.slice(at, at + MERGED_TOGETHER)))
    }
    level = next
  }
  return level[0] ?? NOTHING
}
