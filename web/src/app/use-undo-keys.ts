import { useEffect } from 'react'
import { useMapSession } from '../map-session/map-session-context'

/** What is typed in takes back its own letters, and a dialog is not the map. */
const OTHERS = 'input:not([type="checkbox"], [type="radio"]), textarea, [role="dialog"]'

/** Control with Z takes back what this person did last, with Shift or as Y it does it again: from anywhere on the page of a map. */
export function useUndoKeys({ isFrozen }: { readonly isFrozen: boolean }): void {
  const { canEdit, edit } = useMapSession()
  useEffect(() => {
    if (!canEdit || isFrozen) return
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const isHistory = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')
      if (!isHistory || event.defaultPrevented || (event.target as Element).closest(OTHERS)) return
      // The browser would take back letters in a field that nobody looks at.
      event.preventDefault()
      if (key === 'y' || event.shiftKey) edit.redo()
      else edit.undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [canEdit, edit, isFrozen])
}
