import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import type { Point } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import type { DraggedItem, ItemDrag } from '../drag/item-drag'
import { paintedAt } from './hit'

/** A hand that trembles moves nothing, in pixels. */
const DRAG_FROM = 3

interface FarGestures {
  onPointerDownCapture(event: PointerEvent): void
  onMouseDownCapture(event: MouseEvent): void
  onClickCapture(event: MouseEvent): void
  onPointerMove(event: PointerEvent): void
  onPointerLeave(): void
}

interface Press {
  readonly lead: DraggedItem
  readonly at: Point
  isDrag: boolean
}

/** What a mouse does where the map is painted: hover and drag. A finger has gestures of its own, the same near and far. */
export function useFarGestures(drag: ItemDrag): FarGestures {
  const canvas = useCanvas()
  const { hovered, level, tool } = canvas
  const { canEdit } = useMapSession()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(() => {
    let press: Press | undefined
    let hasDragged = false
    const placeOf = (event: PointerEvent) => screenToFlowPosition(onScreen(event))
    const isOnPaint = ({ target }: { target: EventTarget }) =>
      !level.drawn.read().near && target instanceof Element && target.classList.contains('react-flow__pane')
    const follow = (event: globalThis.PointerEvent) => {
      if (!press) return
      const { lead, at } = press
      if (!press.isDrag && Math.hypot(event.clientX - at.x, event.clientY - at.y) <= DRAG_FROM) return
      if (!press.isDrag) drag.start(lead, { isAlone: event.altKey })
      press.isDrag = true
      drag.move(onScreen(event), { isFree: event.altKey })
    }
    const end = () => {
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
      if (press?.isDrag) drag.stop()
      hasDragged = press?.isDrag ?? false
      press = undefined
    }
    return {
      onPointerDownCapture(event) {
        hasDragged = false
        if (!isOnPaint(event) || event.pointerType === 'touch' || event.button !== 0 || event.shiftKey) return
        const { actor } = paintedAt(canvas, placeOf(event), getZoom())
        if (!actor || !canEdit || tool.read().kind !== 'choose') return
        const at = onScreen(event)
        drag.takeAt(at)
        press = { lead: { id: actor, type: 'actor' }, at, isDrag: false }
        addEventListener('pointermove', follow)
        addEventListener('pointerup', end)
        addEventListener('pointercancel', end)
      },
      /** A press on an actor is no beginning of a pan. */
      onMouseDownCapture(event) {
        if (press) event.stopPropagation()
      },
      /** What the browser makes of the end of a drag is no click. */
      onClickCapture(event) {
        if (hasDragged) event.stopPropagation()
        hasDragged = false
      },
      onPointerMove(event) {
        const isPointing = isOnPaint(event) && event.buttons === 0 && event.pointerType !== 'touch'
        const { actor, link } = isPointing ? paintedAt(canvas, placeOf(event), getZoom()) : {}
        const before = hovered.read()
        if (press?.isDrag || (before.actor === actor && before.link === link)) return
        hovered.set({ ...(actor && { actor }), ...(link && { link }) })
        event.currentTarget.toggleAttribute('data-over-painted', Boolean(actor ?? link))
      },
      onPointerLeave: () => hovered.set({}),
    }
  }, [canEdit, canvas, drag, getZoom, hovered, level, screenToFlowPosition, tool])
}

function onScreen({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  return { x: clientX, y: clientY }
}
