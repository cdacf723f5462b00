import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { createContext, use } from 'react'
import { useLocation } from 'wouter'
import { NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useSelectionStore } from '../map-session/selection'

/** Where the page and the map that it counts are found. */
export interface IndicatorPaths {
  readonly map: string
  readonly indicators: string
}

const PathsContext = createContext<IndicatorPaths | null>(null)
export const IndicatorPathsProvider = PathsContext.Provider

/** Actors and links behind a number, and what they are in words. */
export interface Behind {
  readonly actors?: readonly ActorId[]
  readonly links?: readonly LinkId[]
  readonly text: string
}

export function isNothing({ actors = [], links = [] }: Behind): boolean {
  return actors.length + links.length === 0
}

/** Lights what is behind a number on the map, which says what it is and leads back. */
export function useShowOnMap(): (behind: Behind) => void {
  const paths = use(PathsContext)
  if (!paths) throw new Error('useShowOnMap needs an IndicatorPathsProvider above it')
  const filter = useMapFilterStore()
  const selection = useSelectionStore()
  const [, navigate] = useLocation()
  return ({ actors = [], links = [], text }) => {
    // What was selected elsewhere would be lit too.
    selection.clear()
    filter.set({ ...NO_FILTER, counted: { actors, links, text, countedAt: paths.indicators } })
    navigate(paths.map)
  }
}
