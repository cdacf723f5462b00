import type { NoteId } from '@maillage/shared/map/ids'
import { type NodeChange, useReactFlow } from '@xyflow/react'
import { type MouseEvent, useMemo, useRef } from 'react'
import { boundsOfPoints, containsBox, type Point } from '../drawing/geometry'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import type { MapNode } from './notes/annotation-node'

interface Lasso {
  onSelectionStart(event: MouseEvent): void
  onSelectionEnd(event: MouseEvent): void
  onNodesChange(changes: NodeChange<MapNode>[]): void
}

/** React Flow selects by clicks and by drags too; only its lasso is wanted. */
export function useLasso(): Lasso {
  const selection = useSelectionStore()
  const { annotations, cards, hidden, level } = useCanvas()
  const { view } = useMapSession()
  const { screenToFlowPosition } = useReactFlow()
  /** Where the lasso began; undefined while there is none. */
  const start = useRef<Point>(undefined)
  return useMemo(() => {
    const placeOf = ({ clientX, clientY }: MouseEvent) => screenToFlowPosition({ x: clientX, y: clientY })
    return {
      onSelectionStart(event) {
        start.current = placeOf(event)
        selection.clear()
      },
      onSelectionEnd(event) {
        if (!start.current) return
        const inside = boundsOfPoints([start.current, placeOf(event)])
        start.current = undefined
        // A zone is caught with all of it only: most lassos are drawn inside one.
        const zones = view.zoneIds().filter((id) => {
          const box = annotations.box(id)
          return box && inside && containsBox(inside, box)
        })
        // What is painted is no node that React Flow could catch.
        if (inside && !level.drawn.read().near) {
          const actors = [...cards.within(inside)].filter((id) => !hidden.read().actors.has(id))
          selection.select({ ...selection.read(), actors: new Set(actors) })
        }
        if (zones.length > 0) selection.select({ ...selection.read(), zones: new Set(zones) })
      },
      onNodesChange(changes) {
        if (!start.current) return
        const actors = new Set(selection.read().actors)
        const notes = new Set(selection.read().notes)
        for (const change of changes) {
          if (change.type !== 'select') continue
          const isNote = view.note(change.id as NoteId) !== undefined
          const ids: Set<string> = isNote ? notes : actors
          if (change.selected) ids.add(change.id)
          else ids.delete(change.id)
        }
        selection.select({ actors, notes })
      },
    }
  }, [annotations, cards, hidden, level, screenToFlowPosition, selection, view])
}
