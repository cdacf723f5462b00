import type { OnNodeDrag } from '@xyflow/react'
import { type PointerEvent, useMemo } from 'react'
import type { Point } from '../drawing/geometry'
import type { MapNode } from './notes/annotation-node'
import type { ItemDrag } from './use-item-drag'

interface CardDrag {
  onPointerDownCapture(event: PointerEvent): void
  readonly onNodeDragStart: OnNodeDrag<MapNode>
  readonly onNodeDrag: OnNodeDrag<MapNode>
  readonly onNodeDragStop: OnNodeDrag<MapNode>
}

/**
 * Moves cards, notes and zones under the pointer. A zone takes along what lies in it, unless Alt is held; React Flow
 * counts only from where a press became a drag.
 */
export function useCardDrag(drag: ItemDrag): CardDrag {
  return useMemo(
    () => ({
      onPointerDownCapture: ({ clientX, clientY }) => drag.takeAt({ x: clientX, y: clientY }),
      onNodeDragStart: (event, node, nodes) => drag.start(node, nodes, { isAlone: event.altKey }),
      onNodeDrag: (event, node) => drag.move(node, pointOf(event), { isFree: event.altKey }),
      onNodeDragStop: (event, node) => drag.stop(node, pointOf(event), { isFree: event.altKey }),
    }),
    [drag],
  )
}

/** React Flow hands over what the browser gave it: a touch has its place in its list of fingers. */
function pointOf(event: MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
