import { type RefObject, useEffect } from 'react'
import { useCanvas } from './canvas-context'

/** Between the dots of the paper at 100 %, in pixels. */
const SPACING = 24
/** After so long without a step the dots are drawn sharply again. */
const STILL_MS = 160

/**
 * Moves the dots of the paper with the map, so that panning is seen on an empty map too. Outside React, since it
 * happens at each step, and as one picture that the browser shifts: drawing the dots takes it longer than a frame.
 */
export function useMovingPaper(paper: RefObject<HTMLElement | null>): void {
  const { sight } = useCanvas()
  useEffect(() => {
    let drawn = SPACING
    let timer: ReturnType<typeof setTimeout> | undefined
    const place = () => {
      const { x, y, zoom } = sight.read()
      // Twice or half as far apart at other zooms: the paper is never crowded nor bare.
      const spacing = SPACING * zoom * 2 ** Math.round(-Math.log2(zoom))
      // On whole pixels a browser copies it, which takes half as long as mixing each pixel of two.
      const whole = (value: number) =>
        spacing === drawn ? Math.round(value * devicePixelRatio) / devicePixelRatio : value
      const shift = (value: number) => whole(((value % spacing) + spacing) % spacing)
      const style = paper.current?.style
      style?.setProperty('transform', `translate(${shift(x)}px, ${shift(y)}px) scale(${spacing / drawn})`)
      return spacing
    }
    const sharpen = () => {
      drawn = place()
      paper.current?.style.setProperty('background-size', `${drawn}px ${drawn}px`)
      place()
    }
    sharpen()
    const stop = sight.subscribe(() => {
      const spacing = place()
      clearTimeout(timer)
      if (spacing !== drawn) timer = setTimeout(sharpen, STILL_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [sight, paper])
}
