import type { ActorId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import type { Point } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { useHeldCards } from '../use-held-cards'
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
  readonly actor: ActorId
  readonly at: Point
  readonly onScreen: Point
  isDrag: boolean
}

/** Hover and drag where the map is painted. A finger pans there: dots are too small to be taken by one. */
export function useFarGestures(): FarGestures {
  const canvas = useCanvas()
  const { hovered, level, tool } = canvas
  const { canEdit } = useMapSession()
  const selection = useSelectionStore()
  const held = useHeldCards()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(() => {
    let press: Press | undefined
    let hasDragged = false
    const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: clientX, y: clientY })
    const isOnPaint = ({ target }: { target: EventTarget }) =>
      !level.drawn.read().near && target instanceof Element && target.classList.contains('react-flow__pane')
    const follow = (event: globalThis.PointerEvent) => {
      if (!press) return
      const { x, y } = press.onScreen
      if (!press.isDrag && Math.hypot(event.clientX - x, event.clientY - y) <= DRAG_FROM) return
      if (!press.isDrag) {
        const { actors } = selection.read()
        held.take(press.actor, actors.has(press.actor) ? [...actors] : [press.actor])
        press.isDrag = true
      }
      const at = placeOf(event)
      held.move(press.actor, [at.x - press.at.x, at.y - press.at.y], { isFree: event.altKey })
    }
    const end = () => {
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
      if (press?.isDrag) held.drop()
      hasDragged = press?.isDrag ?? false
      press = undefined
    }
    return {
      onPointerDownCapture(event) {
        hasDragged = false
        if (!isOnPaint(event) || event.pointerType === 'touch' || event.button !== 0 || event.shiftKey) return
        const at = placeOf(event)
        const { actor } = paintedAt(canvas, at, getZoom())
        if (!actor || !canEdit || tool.read().kind !== 'choose') return
        press = { actor, at, onScreen: { x: event.clientX, y: event.clientY }, isDrag: false }
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
  }, [canEdit, canvas, getZoom, held, hovered, level, screenToFlowPosition, selection, tool])
}
