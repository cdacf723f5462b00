import { useCallback, useSyncExternalStore } from 'react'

/** Below this width the tools are a bar at the bottom and the inspector is a sheet. */
export const PHONE = '(max-width: 700px)'

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
