import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'

export type LoadedMap =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loaded'; readonly map: PlainMap }
  | { readonly kind: 'failed' }

type Fetch = (id: TerritoryId, signal: AbortSignal) => Promise<PlainMap>

/** The maps of many territories, a few at a time, those that are looked at first. */
export interface MapLoader {
  /** Fetches what is not here, or has changed since. Returns the way to stop. */
  start(territories: readonly TerritoryFigures[]): () => void
  /** Somebody looks at its place. */
  prefer(id: TerritoryId): void
  /** The same object until something comes of it. */
  read(id: TerritoryId): LoadedMap
  subscribe(listener: () => void): () => void
  /** Resolves when all are here, or cannot be had. */
  settled(): Promise<void>
}

/** A browser asks one server for six things at once; the rest of the page needs some of them. */
const TOGETHER = 3
const WAITING: LoadedMap = { kind: 'waiting' }

export function openMapLoader(fetchMap: Fetch): MapLoader {
  const known = new Map<TerritoryId, { readonly version: string; readonly loaded: LoadedMap }>()
  const listeners = new Set<() => void>()
  let waiting: { readonly id: TerritoryId; readonly version: string }[] = []
  let running = new Set<AbortController>()
  let onSettled: (() => void)[] = []

  const tell = () => {
    for (const listener of listeners) listener()
    if (waiting.length > 0 || running.size > 0) return
    for (const resolve of onSettled.splice(0)) resolve()
  }

  const goOn = () => {
    while (running.size < TOGETHER) {
      const next = waiting.shift()
      if (!next) return
      const abort = new AbortController()
      running.add(abort)
      const finish = (loaded: LoadedMap) => {
        if (abort.signal.aborted) return
        running.delete(abort)
        // A picture that was there stays when a newer one cannot be had.
        if (loaded.kind === 'loaded' || known.get(next.id)?.loaded.kind !== 'loaded')
          known.set(next.id, { version: next.version, loaded })
        goOn()
        tell()
      }
      fetchMap(next.id, abort.signal).then(
        (map) => finish({ kind: 'loaded', map }),
        () => finish({ kind: 'failed' }),
      )
    }
  }

  return {
    start(territories) {
      waiting = territories
        .map(({ id, figures }) => ({ id, version: JSON.stringify(figures) }))
        .filter(({ id, version }) => {
          const before = known.get(id)
          return before?.version !== version || before.loaded.kind !== 'loaded'
        })
      goOn()
      tell()
      return () => {
        waiting = []
        for (const abort of running) abort.abort()
        running = new Set()
      }
    },
    prefer(id) {
      const wanted = waiting.filter((one) => one.id === id)
      waiting = [...wanted, ...waiting.filter((one) => one.id !== id)]
    },
    read: (id) => known.get(id)?.loaded ?? WAITING,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    settled: () =>
      waiting.length === 0 && running.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            onSettled = [...onSettled, resolve]
          }),
  }
}
