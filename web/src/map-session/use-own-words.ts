import type { OwnWords } from '@maillage/shared/map/own-words'
import { useCallback, useSyncExternalStore } from 'react'
import { useMapSession } from './map-session-context'

/** The types and themes that the territory has added to ours. */
export function useOwnWords(): OwnWords {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onOwnWordsChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => view.ownWords())
}
