import type { OnNodeDrag } from '@xyflow/react'
import { type PointerEvent, useMemo } from 'react'
import type { Point } from '../../drawing/geometry'
import type { MapNode } from '../notes/annotation-node'
import type { ItemDrag } from './item-drag'

interface CardDrag {
  onPointerDownCapture(event: PointerEvent): void
  readonly onNodeDragStart: OnNodeDrag<MapNode>
  readonly onNodeDrag: OnNodeDrag<MapNode>
  readonly onNodeDragStop: OnNodeDrag<MapNode>
}

/**
 * Moves what is an element of the page under the pointer. A zone takes along what lies in it, unless Alt is held; React
 * Flow counts only from where a press became a drag, and knows only what is in the page of what is selected.
 */
export function useCardDrag(drag: ItemDrag): CardDrag {
  return useMemo(
    () => ({
      onPointerDownCapture: ({ clientX, clientY }) => drag.takeAt({ x: clientX, y: clientY }),
      onNodeDragStart: (event, node) => drag.start(node, { isAlone: event.altKey }),
      onNodeDrag: (event) => drag.move(pointOf(event), { isFree: event.altKey }),
      onNodeDragStop: () => drag.stop(),
    }),
    [drag],
  )
}

/** React Flow hands over what the browser gave it: a touch has its place in its list of fingers. */
function pointOf(event: MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
