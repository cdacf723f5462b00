import type { NoteId, ZoneId } from '@maillage/shared/map/ids'
import { useCallback } from 'react'
import type { Box } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useAttempt } from '../../map-session/use-attempt'
import type { AnnotationId } from './annotation-node'

/** Stores another size; a note is higher all the same where its text needs more. */
export function useResize(): (id: AnnotationId, box: Box) => void {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  return useCallback(
    (id, { x, y, width, height }) => {
      attempt(() => {
        if (view.note(id as NoteId)) edit.updateNote(id as NoteId, { position: [x, y], size: [width, height] })
        else if (view.zone(id as ZoneId)) edit.updateZone(id as ZoneId, { area: [x, y, width, height] })
      })
    },
    [attempt, edit, view],
  )
}
