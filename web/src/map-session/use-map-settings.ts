import type { MapSettings } from '@maillage/shared/document/map-settings'
import { useCallback, useSyncExternalStore } from 'react'
import { useMapSession } from './map-session-context'

/** What the people of the map agreed on; re-renders when one of it changes. */
export function useMapSettings(): MapSettings {
  const { view, settings } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onAnyChange(onChange), [view])
  const areScoresReleased = useSyncExternalStore(subscribe, () => settings().areScoresReleased)
  const lastCommittee = useSyncExternalStore(subscribe, () => settings().lastCommittee)
  return { areScoresReleased, ...(lastCommittee !== undefined && { lastCommittee }) }
}
