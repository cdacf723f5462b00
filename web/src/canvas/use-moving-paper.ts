import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

/** Between the dots of the paper at 100 %, in pixels. */
const SPACING = 24

/**
 * Moves the dots of the paper with the map, so that panning is seen on an empty map too. Outside React: it
 * happens at each step of a pan.
 */
export function useMovingPaper(paper: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useEffect(() => {
    const move = () => {
      const [x, y, zoom] = store.getState().transform
      // Twice or half as far apart at other zooms: the paper is never crowded nor bare.
      const spacing = SPACING * zoom * 2 ** Math.round(-Math.log2(zoom))
      const style = paper.current?.style
      style?.setProperty('background-position', `${x}px ${y}px`)
      style?.setProperty('background-size', `${spacing}px ${spacing}px`)
    }
    move()
    return store.subscribe(move)
  }, [store, paper])
}
