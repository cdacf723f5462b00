import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useEffect, useSyncExternalStore } from 'react'
import { useMapFilter } from '../map-session/map-filter-context'
import type { MapReading } from '../map-session/map-reading'
import { useMapReading } from '../map-session/map-reading-context'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { type Canvas, useCanvas } from './canvas-context'
import { useAbsent } from './changes/use-marks'
import { type Faded, NOTHING_FADED } from './emphasis'

/** Fades what the filter leaves out, or takes it off the map, as what is not there at the moment that is shown. */
export function useFillEmphasis({ emphasis, hidden, zones }: Pick<Canvas, 'emphasis' | 'hidden' | 'zones'>): void {
  const { view } = useMapSession()
  const reading = useMapReading()
  const { rest } = useMapFilter()
  const absent = useAbsent()
  useEffect(() => {
    const unlit = reading ? allBut(reading, view) : NOTHING_FADED
    const gone = joined(rest === 'hide' ? unlit : NOTHING_FADED, absent)
    hidden.set(gone)
    emphasis.set(rest === 'hide' ? gone : unlit)
    zones.setHidden(gone.actors)
  }, [absent, emphasis, hidden, zones, reading, rest, view])
}

function joined(one: Faded, other: Faded): Faded {
  if (one.actors.size + one.links.size === 0) return other
  return { actors: new Set([...one.actors, ...other.actors]), links: new Set([...one.links, ...other.links]) }
}

interface ListedMap {
  actorIds(): readonly ActorId[]
  linkIds(): readonly LinkId[]
}

function allBut({ actors, links }: MapReading, map: ListedMap): Faded {
  return {
    actors: new Set(map.actorIds().filter((id) => !actors.has(id))),
    links: new Set(map.linkIds().filter((id) => !links.has(id))),
  }
}

/** Whether the filter leaves it out; re-renders only when that changes. */
export function useIsUnlit(id: ActorId | LinkId): boolean {
  const { emphasis } = useCanvas()
  return useSyncExternalStore(emphasis.subscribe, () => {
    const { actors, links } = emphasis.read()
    return actors.has(id as ActorId) || links.has(id as LinkId)
  })
}

/** What is not drawn at all. */
export function useHidden(): Faded {
  return useStored(useCanvas().hidden)
}
