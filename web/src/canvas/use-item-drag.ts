import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import type { Point } from '../drawing/geometry'
import { useMapSession } from '../map-session/map-session-context'
import { NOTHING_SELECTED } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { type AnnotationId, groupOf, type MapNode } from './notes/annotation-node'
import { type Group, withContents } from './notes/zone-contents'
import { snappedShift } from './snap'
import { useCanvasActs } from './use-canvas-acts'

export type DraggedItem = Pick<MapNode, 'id' | 'type'>

/** Points are on the screen. */
export interface ItemDrag {
  /** Where the pointer took what it may come to drag. */
  takeAt(at: Point): void
  /** @param isAlone a zone leaves behind what lies in it */
  start(lead: DraggedItem, items: readonly DraggedItem[], options: { readonly isAlone: boolean }): void
  /** Moves all so that the one under the pointer comes to stand on the grid unless it is free of it. */
  move(lead: DraggedItem, at: Point, options: { readonly isFree: boolean }): void
  stop(lead: DraggedItem, at: Point, options: { readonly isFree: boolean }): void
}

/** Cards, notes and zones in the hand: the others see them move live, the map changes once, when they are dropped. */
export function useItemDrag(): ItemDrag {
  const { annotations, cards } = useCanvas()
  const { presence, view } = useMapSession()
  const acts = useCanvasActs()
  const { screenToFlowPosition } = useReactFlow()
  const taken = useRef<Point>({ x: 0, y: 0 })
  const held = useRef<Group>(NOTHING_SELECTED)
  return useMemo(() => {
    const isLocked = (id: string) => view.actor(id as ActorId)?.isLocked === true
    const startOf = ({ id, type }: DraggedItem): Position | undefined =>
      type === 'actor' ? cards.heldAt(ActorId.parse(id)) : annotations.heldAt(id as AnnotationId)
    const shiftOf = (lead: DraggedItem, point: Point, isFree: boolean): readonly [number, number] => {
      const at = screenToFlowPosition(point)
      const by = [Math.round(at.x - taken.current.x), Math.round(at.y - taken.current.y)] as const
      const start = startOf(lead)
      return isFree || !start ? by : snappedShift(start, by)
    }
    return {
      takeAt(at) {
        taken.current = screenToFlowPosition(at)
      },
      start(lead, items, { isAlone }) {
        const dragged = groupOf(items)
        const group = isAlone ? dragged : withContents(dragged, { view, cards, annotations })
        // Pulled by a locked card nothing moves: it would leave the others behind.
        held.current = isLocked(lead.id) ? NOTHING_SELECTED : { ...group, actors: without(group.actors, isLocked) }
        cards.hold(held.current.actors)
        annotations.hold([...held.current.notes, ...held.current.zones])
      },
      move(lead, at, { isFree }) {
        const { actors, notes, zones } = held.current
        if (actors.size + notes.size + zones.size === 0) return
        const by = shiftOf(lead, at, isFree)
        cards.drag(by)
        annotations.drag(by)
        presence.drag({ ids: [...zones, ...notes, ...actors], by })
      },
      stop(lead, at, { isFree }) {
        const by = shiftOf(lead, at, isFree)
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
