import type { NodeMouseHandler } from '@xyflow/react'
import { useCallback } from 'react'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import type { AnnotationId, MapNode } from './annotation-node'

/** A double click on a note or a zone writes on it. */
export function useWritingGesture(): NodeMouseHandler<MapNode> {
  const { tool, writing } = useCanvas()
  const { canEdit } = useMapSession()
  return useCallback(
    (_event, { id, type }) => {
      if (canEdit && type !== 'actor' && tool.read().kind === 'choose') writing.set(id as AnnotationId)
    },
    [canEdit, tool, writing],
  )
}
