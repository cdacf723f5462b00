import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useRef, useState } from 'react'
import type { Point } from '../drawing/geometry'

/** A press that moves less is a click. */
const DRAG_FROM = 5

/** Drags something from the palette onto the map; what moves less than a hand trembles is a click. */
export function useTokenDrag(onDrop: (place: Point) => void) {
  const { screenToFlowPosition } = useReactFlow()
  const store = useStoreApi()
  const [drag, setDrag] = useState<{ readonly start: Point; readonly at: Point; readonly hasMoved: boolean }>()
  const hasDropped = useRef(false)
  const drop = (at: Point) => {
    // Let go over the tools or a panel, it is given up.
    if (!store.getState().domNode?.contains(document.elementFromPoint(at.x, at.y))) return
    onDrop(screenToFlowPosition({ x: at.x, y: at.y }))
  }
  return {
    ghost: drag?.hasMoved ? drag.at : undefined,
    /** Whether the click that follows ends a drag. */
    wasDragged: () => hasDropped.current,
    gesture: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        hasDropped.current = false
        const at = { x: event.clientX, y: event.clientY }
        setDrag({ start: at, at, hasMoved: false })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!drag) return
        const at = { x: event.clientX, y: event.clientY }
        const isFar = Math.hypot(at.x - drag.start.x, at.y - drag.start.y) >= DRAG_FROM
        setDrag({ ...drag, at, hasMoved: drag.hasMoved || isFar })
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        setDrag(undefined)
        if (!drag?.hasMoved) return
        hasDropped.current = true
        drop({ x: event.clientX, y: event.clientY })
      },
      onPointerCancel: () => setDrag(undefined),
    },
  }
}
