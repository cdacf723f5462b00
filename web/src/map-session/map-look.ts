import type { View } from '@maillage/shared/map/view'
import { openStore, type Store } from './store'

/** What gives actors their colours and sizes, whose names are read, and whether a legend says so. */
export type MapLook = Pick<View, 'colorBy' | 'sizeBy' | 'names' | 'legend'>

export const RESTING_LOOK: MapLook = { colorBy: 'sphere', sizeBy: 'none', names: 'lit', legend: false }

interface Shown {
  readonly look: MapLook
}

/** The look of the view that is shown; without one this person's own, which no view changes. */
export function openMapLook<View extends Shown>(shown: Store<View | undefined>): Store<MapLook> {
  const own = openStore(RESTING_LOOK)
  return {
    read: () => (shown.read() ?? { look: own.read() }).look,
    set(look) {
      const view = shown.read()
      if (view) shown.set({ ...view, look })
      else own.set(look)
    },
    subscribe(listener) {
      const stops = [shown.subscribe(listener), own.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Whether the map is drawn as it is without any choice. */
export function isResting({ colorBy, sizeBy, names, legend }: MapLook): boolean {
  return colorBy === 'sphere' && sizeBy === 'none' && names === 'lit' && !legend
}

export function lookOfView({ colorBy, sizeBy, names, legend }: MapLook): MapLook {
  return { colorBy, sizeBy, names, legend }
}
