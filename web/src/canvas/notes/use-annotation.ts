import type { NoteId } from '@maillage/shared/map/ids'
import type { Note } from '@maillage/shared/map/note'
import { useCallback, useSyncExternalStore } from 'react'
import type { Box } from '../../drawing/geometry'
import type { NoteLayout } from '../../drawing/note'
import { useCanvas } from '../canvas-context'
import type { AnnotationId, AnnotationNode } from './annotation-node'

/** All notes and zones as they stand; a new array whenever one moves. */
export function useAnnotationNodes(): readonly AnnotationNode[] {
  const { annotations } = useCanvas()
  return useSyncExternalStore(annotations.onNodesChange, annotations.nodes)
}

/** The text of a note as it is drawn; it follows a hand that pulls at its corner. */
export function useNoteLayout(id: NoteId, note: Note | undefined): NoteLayout | undefined {
  const { annotations } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => annotations.onBoxChange(id, onChange), [annotations, id])
  useSyncExternalStore(subscribe, () => printedSize(annotations.box(id)))
  return note && annotations.layout(note)
}

/** Whether it is being written on the map itself. */
export function useIsWritten(id: AnnotationId): boolean {
  const { writing } = useCanvas()
  return useSyncExternalStore(writing.subscribe, () => writing.read() === id)
}

/** As a text, which is the same while the size is. */
function printedSize(box: Box | undefined): string | undefined {
  return box && `${box.width} ${box.height}`
}
