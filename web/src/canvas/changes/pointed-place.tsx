import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { boundsOf, grown } from '../../drawing/geometry'
import { useMarkedMap } from '../../map-session/map-marks'
import { useMapSession } from '../../map-session/map-session-context'
import { cameraOn } from '../camera'
import { useCanvas } from '../canvas-context'

const MOVE_MS = 300
const RIM = 80
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 }

/** Brings what is pointed at beside the map to its middle; the keyboard stays where it is. */
export function PointedPlace() {
  const { pointed } = useMarkedMap()
  const { view } = useMapSession()
  const { cards } = useCanvas()
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    const go = () => {
      const place = pointed.read()
      if (!place) return
      const link = view.link(place.id as LinkId)
      const ends = link ? [link.from, link.to] : [place.id as ActorId]
      const box = boundsOf(ends.map((id) => cards.box(id)).filter((one) => one !== undefined))
      if (!box) return
      const stage = store.getState()
      const whole = cameraOn(grown(box, RIM), stage, NO_INSETS, stage.minZoom)
      // As near as one is, farther only to see both ends.
      const zoom = Math.min(whole.zoom, Math.max(flow.getZoom(), whole.zoom / 2))
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration })
    }
    return pointed.subscribe(go)
  }, [pointed, view, cards, flow, store])
  return null
}
