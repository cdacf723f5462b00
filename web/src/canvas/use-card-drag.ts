import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { type PointerEvent, useMemo, useRef } from 'react'
import type { Point } from '../drawing/geometry'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import type { CardNode } from './card-scene'
import { snappedShift } from './snap'
import { useCanvasActs } from './use-canvas-acts'

interface CardDrag {
  onPointerDownCapture(event: PointerEvent): void
  readonly onNodeDragStart: OnNodeDrag<CardNode>
  readonly onNodeDrag: OnNodeDrag<CardNode>
  readonly onNodeDragStop: OnNodeDrag<CardNode>
}

/** Moves cards under the pointer: the others see it live, the map changes once, when it ends. */
export function useCardDrag(): CardDrag {
  const { cards } = useCanvas()
  const { presence } = useMapSession()
  const acts = useCanvasActs()
  const { screenToFlowPosition } = useReactFlow()
  /** Where the pointer took the card; React Flow counts only from where a press became a drag. */
  const taken = useRef<Point>({ x: 0, y: 0 })
  return useMemo(() => {
    const shiftOf = (event: MouseEvent | TouchEvent, { id }: CardNode): readonly [number, number] => {
      const at = screenToFlowPosition(pointOf(event))
      const by = [Math.round(at.x - taken.current.x), Math.round(at.y - taken.current.y)] as const
      const start = cards.heldAt(ActorId.parse(id))
      return event.altKey || !start ? by : snappedShift(start, by)
    }
    return {
      onPointerDownCapture(event) {
        taken.current = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      },
      onNodeDragStart: (_event, _node, nodes) => cards.hold(nodes.map(({ id }) => ActorId.parse(id))),
      onNodeDrag(event, node, nodes) {
        const by = shiftOf(event, node)
        cards.drag(by)
        presence.drag({ ids: nodes.map(({ id }) => id), by })
      },
      onNodeDragStop(event, node, nodes) {
        const [dx, dy] = shiftOf(event, node)
        const places = new Map<ActorId, Position>()
        for (const { id } of nodes) {
          // A card that a peer has deleted meanwhile is held no more.
          const start = cards.heldAt(ActorId.parse(id))
          if (start) places.set(ActorId.parse(id), [start[0] + dx, start[1] + dy])
        }
        if (places.size > 0 && (dx !== 0 || dy !== 0)) acts.move(places)
        cards.release()
        presence.drag(null)
      },
    }
  }, [cards, presence, acts, screenToFlowPosition])
}

/** React Flow hands over what the browser gave it: a touch has its place in its list of fingers. */
function pointOf(event: MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
