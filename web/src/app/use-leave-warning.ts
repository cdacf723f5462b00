import { useEffect } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'

/** Asks before a tab with unsent changes is closed, where no copy of them is kept on this device. */
export function useLeaveWarning(): void {
  const session = useMapSession()
  const state = useSaveState()
  const isWaiting = 'pending' in state && state.pending > 0
  const isAtRisk = isWaiting && (typeof indexedDB === 'undefined' || session.hasFleetingChanges())
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
