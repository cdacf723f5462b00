import { type RefObject, useLayoutEffect } from 'react'
import { useCanvas } from './canvas-context'

/** Keeps `--inverse-zoom` on an element of the map, for what has the same size on every zoom; outside React. */
export function useInverseZoom(layer: RefObject<HTMLElement | SVGElement | null>): void {
  const { sight } = useCanvas()
  useLayoutEffect(() => {
    let zoom = 0
    const follow = () => {
      if (sight.read().zoom === zoom) return
      zoom = sight.read().zoom
      layer.current?.style.setProperty('--inverse-zoom', String(1 / zoom))
    }
    follow()
    return sight.subscribe(follow)
  }, [sight, layer])
}
