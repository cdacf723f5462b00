import { createContext, use } from 'react'
import type { MapFilter } from './map-filter'
import { type Store, useStored } from './store'

const MapFilterContext = createContext<Store<MapFilter> | null>(null)

export const MapFilterProvider = MapFilterContext.Provider

export function useMapFilterStore(): Store<MapFilter> {
  const store = use(MapFilterContext)
  if (!store) throw new Error('useMapFilterStore needs a MapFilterProvider above it')
  return store
}

/** What this person looks for; the same in all readings of the map. */
export function useMapFilter(): MapFilter {
  return useStored(useMapFilterStore())
}
