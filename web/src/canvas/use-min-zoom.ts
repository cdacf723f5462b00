import { useSyncExternalStore } from 'react'
import { boundsOf } from '../drawing/geometry'
import { leastZoom, ZOOM } from './camera'
import { useCanvas } from './canvas-context'

/** How far one may go away: until all of the map is seen, as it lay when it last rested. */
export function useMinZoom(): number {
  const { cards, sight, window } = useCanvas()
  return useSyncExternalStore(cards.onRest, () => {
    const { width, height } = sight.read()
    if (window.isSmall || width === 0) return ZOOM.min
    // In steps, so that a card that moves a little changes nothing.
    const exact = leastZoom(boundsOf(cards.boxes().values()), { width, height })
    return exact >= ZOOM.min ? ZOOM.min : 2 ** Math.floor(Math.log2(exact))
  })
}
