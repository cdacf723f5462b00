import { useEffect } from 'react'
import { type Box, boundsOf } from '../drawing/geometry'
import { useFinding } from '../finding/finding-context'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { readingOf } from '../map-session/map-reading'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import { MAP_RIM, useCamera } from './use-camera'

/** Lets who saves and shows views know and set from where the map is looked at. */
export function useLens(): void {
  const t = useTranslate()
  const { view } = useMapSession()
  const { cards } = useCanvas()
  const { lens } = useFinding()
  const filter = useMapFilterStore()
  const camera = useCamera()
  useEffect(() => {
    /** Of the filter as it is now: what is drawn follows a moment later. */
    const litBounds = (): Box | undefined => {
      const lit = readingOf(filter.read(), view, (type) => typeLabel(t, type, view.ownWords()))
      const boxes = [...cards.boxes()].filter(([id]) => !lit || lit.actors.has(id))
      return boundsOf(boxes.map(([, box]) => box))
    }
    lens.set({
      seen() {
        const { x, y, width, height } = camera.seen()
        return [x, y, width, height]
      },
      seesAllLit() {
        const bounds = litBounds()
        return !bounds || contains(camera.seen(), bounds)
      },
      frame(area) {
        const bounds = area ? undefined : litBounds()
        if (area) camera.glideTo({ x: area[0], y: area[1], width: area[2], height: area[3] })
        else if (bounds) camera.fitTo(bounds)
      },
    })
    return () => lens.set(undefined)
  }, [camera, cards, filter, lens, t, view])
}

/** With its rim: what is cut at the edge is not seen whole. */
function contains(outer: Box, { x, y, width, height }: Box): boolean {
  const rim = MAP_RIM / 2
  return (
    x + rim >= outer.x &&
    y + rim >= outer.y &&
    x + width - rim <= outer.x + outer.width &&
    y + height - rim <= outer.y + outer.height
  )
}
