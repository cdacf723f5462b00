import { createContext, use } from 'react'
import type { MapSession } from './open-map-session'

const MapSessionContext = createContext<MapSession | null>(null)

export const MapSessionProvider = MapSessionContext.Provider

/** The open map; only below a `MapSessionProvider`. */
export function useMapSession(): MapSession {
  const session = use(MapSessionContext)
  if (!session) throw new Error('useMapSession needs a MapSessionProvider above it')
  return session
}
