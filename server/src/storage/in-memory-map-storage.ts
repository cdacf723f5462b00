import type { TerritoryId } from '@maillage/shared/map/ids'
import type { MapStorage } from './map-storage'

interface Kept {
  /** Positions are never given twice, not even after an erasure. */
  last: number
  entries: { readonly position: number; readonly update: Uint8Array }[]
}

/** A storage for a process that need not remember: tests, trials. Nothing survives it. */
export function openInMemoryMapStorage(): MapStorage {
  const maps = new Map<TerritoryId, Kept>()
  let isClosed = false

  const keptOf = (territory: TerritoryId): Kept => {
    if (isClosed) throw new Error('the map storage is closed')
    const kept = maps.get(territory) ?? { last: 0, entries: [] }
    maps.set(territory, kept)
    return kept
  }

  /** False when the state is older than the one stored. */
  const replace = (territory: TerritoryId, state: Uint8Array, through: number): boolean => {
    const kept = keptOf(territory)
    const [first] = kept.entries
    if (!first || through < 1 || through > kept.last) throw new RangeError('no update has this position')
    if (through < first.position) return false
    const later = kept.entries.filter((entry) => entry.position > through)
    kept.entries = [{ position: through, update: state.slice() }, ...later]
    return true
  }

  return {
    async load(territory) {
      const { entries } = keptOf(territory)
      return { updates: entries.map((entry) => entry.update), through: entries.at(-1)?.position ?? 0, damage: [] }
    },
    async append(territory, update) {
      if (update.length === 0) throw new RangeError('an update is never empty')
      const kept = keptOf(territory)
      kept.last += 1
      kept.entries.push({ position: kept.last, update: update.slice() })
      return kept.last
    },
    async compact(territory, state, through) {
      replace(territory, state, through)
    },
    async purge(territory, state, through) {
      if (!replace(territory, state, through)) throw new RangeError('the state is older than the one stored')
    },
    async erase(territory) {
      keptOf(territory).entries = []
    },
    async check() {
      if (isClosed) throw new Error('the map storage is closed')
    },
    async close() {
      isClosed = true
      maps.clear()
    },
  }
}
