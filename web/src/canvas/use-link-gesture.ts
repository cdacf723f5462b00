import type { ActorId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import { actorNear } from './actor-near'
import { useCanvas } from './canvas-context'
import { useCanvasActs } from './use-canvas-acts'

interface LinkGesture {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(): void
  onClick(event: MouseEvent): void
}

/** Draws a link by dragging from an actor to another; dropped in the void it is nothing. */
export function useLinkGesture(from: ActorId): LinkGesture {
  const { linking, cards } = useCanvas()
  const acts = useCanvasActs()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        linking.set({ from, to: screenToFlowPosition({ x: event.clientX, y: event.clientY }), target: undefined })
      },
      onPointerMove(event) {
        if (linking.read()?.from !== from) return
        const to = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        linking.set({ from, to, target: actorNear(cards.boxes(), to, getZoom(), from) })
      },
      onPointerUp() {
        const target = linking.read()?.target
        linking.set(undefined)
        if (target) acts.link(from, target)
      },
      onPointerCancel: () => linking.set(undefined),
      // What the browser makes of the end of the gesture is no click on the card.
      onClick: (event) => event.stopPropagation(),
    }),
    [linking, cards, acts, screenToFlowPosition, getZoom, from],
  )
}
