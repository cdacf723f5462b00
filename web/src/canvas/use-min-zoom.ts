import { useSyncExternalStore } from 'react'
import { leastZoom, type StageSize, ZOOM } from './camera'
import { type Canvas, useCanvas } from './canvas-context'

/** How far one may go away: until all of a large map is seen, as it lay when it last rested. */
export function useMinZoom(opening: StageSize): number {
  const canvas = useCanvas()
  return useSyncExternalStore(canvas.cards.onRest, () => {
    const { width, height } = canvas.sight.read()
    return minZoomOf(canvas, width === 0 ? opening : { width, height })
  })
}

export function minZoomOf({ cards, window }: Pick<Canvas, 'cards' | 'window'>, stage: StageSize): number {
  if (window.isSmall || stage.width === 0) return ZOOM.min
  const exact = leastZoom(cards.bounds(), stage)
  // In steps, so that a card that moves a little changes nothing.
  return exact >= ZOOM.min ? ZOOM.min : 2 ** Math.floor(Math.log2(exact))
}
