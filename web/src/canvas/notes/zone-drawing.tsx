import { useReactFlow } from '@xyflow/react'
import { type CSSProperties, type PointerEvent, useState } from 'react'
import { SMALLEST_ZONE } from '../../drawing/drawn-zone'
import type { Box, Point } from '../../drawing/geometry'
import { useStored } from '../../map-session/store'
import { useCanvas } from '../canvas-context'
import { drawnBox } from './pulled-box'
import { standardZone, usePutDown } from './use-put-down'
import styles from './zone-drawing.module.css'

/** A press that moves less is a click, in pixels. */
const DRAG_FROM = 6

/** With the tool "Zone" in hand the whole stage is paper to draw on: a drag makes a zone, a click one of a common size. */
export function ZoneDrawing() {
  const { tool } = useCanvas()
  return useStored(tool).kind === 'zone' ? <DrawingSheet /> : null
}

interface Stroke {
  readonly start: Point
  readonly at: Point
}

function DrawingSheet() {
  const { screenToFlowPosition, flowToScreenPosition, getZoom } = useReactFlow()
  const putDown = usePutDown()
  const [stroke, setStroke] = useState<Stroke>()
  const boxOf = ({ start, at }: Stroke): Box | undefined => {
    if (Math.hypot(at.x - start.x, at.y - start.y) < DRAG_FROM) return undefined
    return drawnBox(screenToFlowPosition(start), screenToFlowPosition(at))
  }
  const draw = (done: Stroke) => {
    const box = boxOf(done)
    if (!box) return
    putDown.zone({
      ...box,
      width: Math.max(box.width, SMALLEST_ZONE.width),
      height: Math.max(box.height, SMALLEST_ZONE.height),
    })
  }
  const shown = stroke && boxOf(stroke)
  return (
    <div
      // For a pointer only: the key Z does the same.
      aria-hidden="true"
      className={styles.sheet}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setStroke({ start: placeOf(event), at: placeOf(event) })
      }}
      onPointerMove={(event) => stroke && setStroke({ ...stroke, at: placeOf(event) })}
      onPointerUp={(event) => {
        setStroke(undefined)
        if (stroke) draw({ ...stroke, at: placeOf(event) })
      }}
      onPointerCancel={() => setStroke(undefined)}
      // Not before the click: what a browser makes of a tap would take the focus from the name of the new zone.
      onClick={(event) => putDown.zone(standardZone(screenToFlowPosition({ x: event.clientX, y: event.clientY })))}
    >
      {shown && <div className={styles.outline} style={placedOn(flowToScreenPosition(shown), shown, getZoom())} />}
    </div>
  )
}

function placeOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY }
}

function placedOn(corner: Point, { width, height }: Box, zoom: number): CSSProperties {
  return {
    transform: `translate(${corner.x}px, ${corner.y}px)`,
    width: width * zoom,
    height: height * zoom,
  }
}
