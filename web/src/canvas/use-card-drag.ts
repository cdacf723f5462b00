import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { type PointerEvent, useMemo, useRef } from 'react'
import type { Point } from '../drawing/geometry'
import { useMapSession } from '../map-session/map-session-context'
import { NOTHING_SELECTED } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { type AnnotationId, groupOf, type MapNode } from './notes/annotation-node'
import { type Group, withContents } from './notes/zone-contents'
import { snappedShift } from './snap'
import { useCanvasActs } from './use-canvas-acts'

interface CardDrag {
  onPointerDownCapture(event: PointerEvent): void
  readonly onNodeDragStart: OnNodeDrag<MapNode>
  readonly onNodeDrag: OnNodeDrag<MapNode>
  readonly onNodeDragStop: OnNodeDrag<MapNode>
}

/**
 * Moves cards, notes and zones under the pointer: the others see it live, the map changes once, when it ends.
 * A zone takes along what lies in it, unless Alt is held.
 */
export function useCardDrag(): CardDrag {
  const { annotations, cards } = useCanvas()
  const { presence, view } = useMapSession()
  const acts = useCanvasActs()
  const { screenToFlowPosition } = useReactFlow()
  /** Where the pointer took the card; React Flow counts only from where a press became a drag. */
  const taken = useRef<Point>({ x: 0, y: 0 })
  const held = useRef<Group>(NOTHING_SELECTED)
  return useMemo(() => {
    const isLocked = (id: string) => view.actor(id as ActorId)?.isLocked === true
    const startOf = ({ id, type }: MapNode): Position | undefined =>
      type === 'actor' ? cards.heldAt(ActorId.parse(id)) : annotations.heldAt(id as AnnotationId)
    const shiftOf = (event: MouseEvent | TouchEvent, node: MapNode): readonly [number, number] => {
      const at = screenToFlowPosition(pointOf(event))
      const by = [Math.round(at.x - taken.current.x), Math.round(at.y - taken.current.y)] as const
      const start = startOf(node)
      return event.altKey || !start ? by : snappedShift(start, by)
    }
    return {
      onPointerDownCapture(event) {
        taken.current = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      },
      onNodeDragStart(event, node, nodes) {
        const dragged = groupOf(nodes)
        const group = event.altKey ? dragged : withContents(dragged, { view, cards, annotations })
        // Pulled by a locked card nothing moves: it would leave the others behind.
        held.current = isLocked(node.id) ? NOTHING_SELECTED : { ...group, actors: without(group.actors, isLocked) }
        cards.hold(held.current.actors)
        annotations.hold([...held.current.notes, ...held.current.zones])
      },
      onNodeDrag(event, node) {
        const { actors, notes, zones } = held.current
        if (actors.size + notes.size + zones.size === 0) return
        const by = shiftOf(event, node)
        cards.drag(by)
        annotations.drag(by)
        presence.drag({ ids: [...zones, ...notes, ...actors], by })
      },
      onNodeDragStop(event, node) {
        const by = shiftOf(event, node)
        const { actors, notes, zones } = held.current
        // What a peer has deleted meanwhile is held no more.
        const places = {
          actors: placesAfter(actors, (id) => cards.heldAt(id), by),
          notes: placesAfter(notes, (id) => annotations.heldAt(id), by),
          zones: placesAfter(zones, (id) => (annotations.isLed(id) ? undefined : annotations.heldAt(id)), by),
        }
        const isMoved = by[0] !== 0 || by[1] !== 0
        if (isMoved && places.actors.size + places.notes.size + places.zones.size > 0) acts.move(places)
        cards.release()
        annotations.release()
        presence.drag(null)
      },
    }
  }, [annotations, cards, presence, acts, screenToFlowPosition, view])
}

function without<Id extends string>(ids: ReadonlySet<Id>, isOut: (id: string) => boolean): ReadonlySet<Id> {
  return new Set([...ids].filter((id) => !isOut(id)))
}

function placesAfter<Id>(
  ids: Iterable<Id>,
  startOf: (id: Id) => Position | undefined,
  [dx, dy]: readonly [number, number],
): Map<Id, Position> {
  const places = new Map<Id, Position>()
  for (const id of ids) {
    const start = startOf(id)
    if (start) places.set(id, [start[0] + dx, start[1] + dy])
  }
  return places
}

/** React Flow hands over what the browser gave it: a touch has its place in its list of fingers. */
function pointOf(event: MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
