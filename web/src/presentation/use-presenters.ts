import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { askingAmong, isSamePresenter, type Presenter, presenterAmong, showersAmong } from './presenters'

/** Whoever else presents now; the same object until they go on. */
export function usePresenter(): Presenter | undefined {
  const { presence } = useMapSession()
  const known = useRef<Presenter>(undefined)
  const subscribe = useCallback((onChange: () => void) => presence.onCursorMove(onChange), [presence])
  return useSyncExternalStore(subscribe, () => {
    const next = presenterAmong(showersAmong(presence))
    if (!isSamePresenter(known.current, next)) known.current = next
    return known.current
  })
}

/** How many people would like to look around. */
export function useAskingCount(): number {
  const { presence } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => presence.onCursorMove(onChange), [presence])
  return useSyncExternalStore(subscribe, () => askingAmong(showersAmong(presence)))
}
