import type { MapView } from '@maillage/shared/document/map-view'
import { useMemo, useSyncExternalStore } from 'react'
import type { CardLooks } from '../../drawing/card-look'
import { type LookLegend, lookLegend } from '../../drawing/look-legend'
import type { MapReading } from '../../map-session/map-reading'
import { useMapReading } from '../../map-session/map-reading-context'
import { useMapSession } from '../../map-session/map-session-context'
import { linksOf } from './shown-looks'

/** What is in the legend of what is lit now. */
export function useLegend(looks: CardLooks): LookLegend {
  const { view } = useMapSession()
  const reading = useMapReading()
  const store = useMemo(() => openLegend(view, looks, reading), [view, looks, reading])
  return useSyncExternalStore(store.subscribe, store.read)
}

function openLegend(view: MapView, looks: CardLooks, reading: MapReading | undefined) {
  let known: { readonly version: number; readonly legend: LookLegend } | undefined
  return {
    subscribe: (listener: () => void) => view.onAnyChange(listener),
    read(): LookLegend {
      const version = view.contentVersion()
      if (known?.version !== version) known = { version, legend: lookLegend(looks, shownOn(view, looks, reading)) }
      return known.legend
    },
  }
}

function* shownOn(view: MapView, { sizeBy }: CardLooks, reading: MapReading | undefined) {
  for (const id of reading?.actors ?? view.actorIds()) {
    const actor = view.actor(id)
    if (actor) yield { actor, links: sizeBy === 'none' ? [] : linksOf(view, id) }
  }
}
