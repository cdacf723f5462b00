import { readNotesOf } from '@maillage/shared/document/view-notes'
import type { ViewId } from '@maillage/shared/map/ids'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { useMapSession } from './map-session-context'

/** What presenters say of a view, to be read; empty for those who may not see it and where nothing is written. */
export function useNotesToSay(view: ViewId | undefined): string {
  const session = useMapSession()
  const [contacts] = useState(() => session.contacts())
  const notes = contacts?.document.viewNotes
  const subscribe = useCallback(
    (onChange: () => void) => {
      notes?.observeDeep(onChange)
      return () => notes?.unobserveDeep(onChange)
    },
    [notes],
  )
  return useSyncExternalStore(subscribe, () => (view && notes && readNotesOf(view, notes.get(view))?.text) ?? '')
}
