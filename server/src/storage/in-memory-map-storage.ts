import type { DocumentId } from '@maillage/shared/map/ids'
import type { MapStorage, StoredState } from './map-storage'
import { refuseEmpty } from './map-storage'

interface Kept {
  /** Positions are never given twice, not even after an erasure. */
  last: number
  state: StoredState | undefined
  /** Their positions follow each other and end with the last one. */
  updates: Uint8Array[]
}

/** A storage for a process that need not remember: tests, trials. Nothing survives it. */
export function openInMemoryMapStorage(): MapStorage {
  const maps = new Map<DocumentId, Kept>()
  let isClosed = false

  const refuseClosed = (): void => {
    if (isClosed) throw new Error('the map storage is closed')
  }
  const keptOf = (document: DocumentId): Kept => {
    refuseClosed()
    const kept = maps.get(document) ?? { last: 0, state: undefined, updates: [] }
    maps.set(document, kept)
    return kept
  }

  /** False when the state is older than the one stored. */
  const replace = (document: DocumentId, state: StoredState, through: number): boolean => {
    const kept = keptOf(document)
    if (state.update.length === 0) throw new RangeError('a state is never empty')
    if (isEmpty(kept) || through < 1 || through > kept.last) throw new RangeError('no update has this position')
    if (through < firstOf(kept)) return false
    kept.updates = updatesAfter(kept, through)
    kept.state = { update: state.update.slice(), digest: state.digest?.length ? state.digest.slice() : undefined }
    return true
  }

  return {
    async load(document, after = 0) {
      const kept = keptOf(document)
      return {
        state: after < firstOf(kept) ? kept.state : undefined,
        updates: updatesAfter(kept, after),
        through: kept.last,
        damage: [],
      }
    },
    async append(document, updates) {
      refuseEmpty(updates)
      const kept = keptOf(document)
      for (const update of updates) kept.updates.push(update.slice())
      kept.last += updates.length
      return kept.last
    },
    async compact(document, state, through) {
      replace(document, state, through)
    },
    async purge(document, state, through) {
      if (!replace(document, state, through)) throw new RangeError('the state is older than the one stored')
    },
    async rest() {
      // What could be freed is the map itself.
      refuseClosed()
    },
    async setAside() {
      // Nobody could look at it later.
      refuseClosed()
    },
    async erase(document) {
      Object.assign(keptOf(document), { state: undefined, updates: [] })
    },
    async check() {
      refuseClosed()
    },
    async close() {
      isClosed = true
      maps.clear()
    },
  }
}

function isEmpty({ state, updates }: Kept): boolean {
  return !state && updates.length === 0
}

/** Position of the state or, without one, of the oldest update. */
function firstOf({ last, state, updates }: Kept): number {
  return last - updates.length + (state ? 0 : 1)
}

function updatesAfter({ last, updates }: Kept, position: number): Uint8Array[] {
  return updates.slice(Math.max(0, updates.length - Math.max(0, last - position)))
}
