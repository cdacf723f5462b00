import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useState } from 'react'
import { type MapMarks, type MarkedMap, openMarkedMap } from '../map-session/map-marks'
import { openStillSession, type StillSession } from '../map-session/open-still-session'

/** A map to look at, and what is marked on it; a new object whenever one of them is another. */
export interface ShownMap {
  readonly map: PlainMap
  readonly marks: MapMarks
}

export interface StillMap {
  readonly session: StillSession
  readonly marked: MarkedMap
}

/** One session for all that is shown one after the other, so that the camera stays where it is. */
export function useStillMap(territory: TerritoryId, shown: ShownMap | undefined): StillMap | undefined {
  const [still, setStill] = useState<StillMap>()
  const isWanted = shown !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown later is handed over below, it opens no other session.
  useEffect(() => {
    if (!shown) return
    const session = openStillSession(territory, shown.map)
    const marked = openMarkedMap()
    marked.marks.set(shown.marks)
    setStill({ session, marked })
    return () => {
      setStill(undefined)
      session.close()
    }
  }, [territory, isWanted])
  useEffect(() => {
    if (!still || !shown) return
    still.session.show(shown.map)
    still.marked.marks.set(shown.marks)
  }, [still, shown])
  return still
}
