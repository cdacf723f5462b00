import { ActorId } from '@maillage/shared/map/ids'
import type { NodeMouseHandler } from '@xyflow/react'
import { useCallback } from 'react'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useCanvas } from './canvas-context'
import type { MapNode } from './notes/annotation-node'

/** A double click on the shape of an actor reads the map around it. */
export function useShapeGesture(): NodeMouseHandler<MapNode> {
  const { tool } = useCanvas()
  const filter = useMapFilterStore()
  return useCallback(
    ({ target }, { id, type }) => {
      const isOnShape = target instanceof Element && target.closest('[data-actor] [data-shape]') !== null
      if (type !== 'actor' || !isOnShape || tool.read().kind !== 'choose') return
      filter.set({ ...filter.read(), focus: { actor: ActorId.parse(id), steps: 1 } })
    },
    [filter, tool],
  )
}
