import { readNotesOf, setViewNotes } from '@maillage/shared/document/view-notes'
import type { ViewId } from '@maillage/shared/map/ids'
import { useCallback, useSyncExternalStore } from 'react'
import type { ContactsSession } from './contacts-session'

export interface NotesOfView {
  readonly text: string
  write(text: string): void
}

/** What presenters say of a view, which lies in the private document beside the contacts. */
export function useViewNotes({ document, edit }: ContactsSession, view: ViewId): NotesOfView {
  const subscribe = useCallback(
    (onChange: () => void) => {
      document.viewNotes.observeDeep(onChange)
      return () => document.viewNotes.unobserveDeep(onChange)
    },
    [document],
  )
  const text = useSyncExternalStore(subscribe, () => readNotesOf(view, document.viewNotes.get(view))?.text ?? '')
  return {
    text,
    write: (next) => edit.runTyping((root, author) => setViewNotes(root, view, next, author)),
  }
}

const PATIENCE_MS = 5000

/** What presenters say of each view, once the private document is here; none where it cannot be had soon. */
export async function notesOfViews(
  { document, isReady }: ContactsSession,
  views: readonly ViewId[],
): Promise<ReadonlyMap<ViewId, string>> {
  await new Promise<void>((resolve) => {
    if (isReady.read()) return resolve()
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = isReady.subscribe(() => isReady.read() && end())
    const timer = setTimeout(end, PATIENCE_MS)
  })
  return new Map(views.map((view) => [view, readNotesOf(view, document.viewNotes.get(view))?.text ?? '']))
}
