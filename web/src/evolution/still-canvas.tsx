import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { FindingProvider, type Place, useFinding } from '../finding/finding-context'
import { MarkedMapProvider } from '../map-session/map-marks'
import { MapReadingProvider } from '../map-session/map-reading-context'
import { MapSessionProvider } from '../map-session/map-session-context'
import { SelectionProvider, type SelectionStore } from '../map-session/selection'
import { openStore } from '../map-session/store'
import type { StillMap } from './use-still-map'

export interface StillCanvasProps {
  readonly still: StillMap
  readonly selection: SelectionStore
  readonly children: ReactNode
}

/** The very canvas of the live map, over a map that stands still. What is looked for is looked for here too. */
export function StillCanvas({ still, selection, children }: StillCanvasProps) {
  const live = useFinding()
  const finding = useMemo(() => ({ ...live, goal: openStore<Place | undefined>(undefined) }), [live])
  return (
    <MapSessionProvider value={still.session}>
      <SelectionProvider value={selection}>
        <MapReadingProvider>
          <FindingProvider value={finding}>
            <MarkedMapProvider value={still.marked}>{children}</MarkedMapProvider>
          </FindingProvider>
        </MapReadingProvider>
      </SelectionProvider>
    </MapSessionProvider>
  )
}
