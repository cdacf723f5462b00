import type { ActorId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import { actorNear } from './actor-near'
import { useCanvas } from './canvas-context'
import { useCanvasActs } from './use-canvas-acts'
import { useCompose } from './use-compose'

interface LinkGesture {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(): void
  onClick(event: MouseEvent): void
}

/** A press that hardly moves draws nothing, in pixels. */
const DRAG_FROM = 24

/** Draws a link by dragging from an actor to another; dropped in the void, it asks for a new actor there. */
export function useLinkGesture(from: ActorId): LinkGesture {
  const { linking, cards, hidden } = useCanvas()
  const acts = useCanvasActs()
  const compose = useCompose()
  const pressedAt = useRef({ x: 0, y: 0 })
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        pressedAt.current = { x: event.clientX, y: event.clientY }
        linking.set({ from, to: screenToFlowPosition(pressedAt.current), target: undefined })
      },
      onPointerMove(event) {
        if (linking.read()?.from !== from) return
        const to = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        linking.set({ from, to, target: actorNear({ cards, hidden }, to, getZoom(), from) })
      },
      onPointerUp(event) {
        const current = linking.read()
        linking.set(undefined)
        if (!current) return
        const { x, y } = pressedAt.current
        if (current.target) acts.link(from, current.target)
        else if (isOnMap(event) && Math.hypot(event.clientX - x, event.clientY - y) >= DRAG_FROM)
          compose([current.to.x, current.to.y], { linkedTo: from })
      },
      onPointerCancel: () => linking.set(undefined),
      // What the browser makes of the end of the gesture is no click on the card.
      onClick: (event) => event.stopPropagation(),
    }),
    [linking, cards, hidden, acts, compose, screenToFlowPosition, getZoom, from],
  )
}

/** Let go over the tools or a panel, a link is given up. */
function isOnMap({ clientX, clientY }: PointerEvent): boolean {
  return document.elementFromPoint(clientX, clientY)?.closest('[data-map-stage]') != null
}
