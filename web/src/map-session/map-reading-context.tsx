import { createContext, type ReactNode, use, useMemo } from 'react'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { asksForNothing } from './map-filter'
import { useMapFilter } from './map-filter-context'
import { isSameReading, type MapReading, readingOf } from './map-reading'
import { useMapSession } from './map-session-context'
import { type Store, useStored } from './store'

export type MapReadingStore = Pick<Store<MapReading | undefined>, 'read' | 'subscribe'>

const MapReadingContext = createContext<MapReadingStore | null>(null)

/** Works out once, for all that show the map, what this person's filter leaves lit. */
export function MapReadingProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const { view } = useMapSession()
  const filter = useMapFilter()
  const store = useMemo<MapReadingStore>(() => {
    // Without a filter nothing is worked out, however often the map changes.
    if (asksForNothing(filter)) return { read: () => undefined, subscribe: () => () => undefined }
    let known: { version: number; reading: MapReading | undefined } | undefined
    return {
      subscribe: (listener) => view.onAnyChange(listener),
      read() {
        const version = view.contentVersion()
        if (known?.version !== version) {
          const reading = readingOf(filter, view, (type) => typeLabel(t, type, view.ownWords()))
          // What is drawn faded is painted again for another object.
          known = { version, reading: isSameReading(known?.reading, reading) ? known?.reading : reading }
        }
        return known.reading
      },
    }
  }, [filter, view, t])
  return <MapReadingContext value={store}>{children}</MapReadingContext>
}

/** Another store with each other filter; it can be read at any time. */
export function useMapReadingStore(): MapReadingStore {
  const store = use(MapReadingContext)
  if (!store) throw new Error('useMapReadingStore needs a MapReadingProvider above it')
  return store
}

/** What is lit at this moment; undefined while nothing is asked for. */
export function useMapReading(): MapReading | undefined {
  return useStored(useMapReadingStore())
}
