import { useEffect } from 'react'
import { useSaveState } from '../map-session/use-map'

/** Asks before a tab with unsent changes is closed, where the browser keeps no copy of the map. */
export function useLeaveWarning(): void {
  const state = useSaveState()
  const isAtRisk = typeof indexedDB === 'undefined' && 'pending' in state && state.pending > 0
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
