import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useState } from 'react'
import { useMapSession } from '../map-session/map-session-context'

/** A slide follows the map, not every letter that is typed on it. */
const CALM_MS = 300

/** The whole live map, a moment after each change. */
export function useSettledMap(): PlainMap {
  const session = useMapSession()
  const [map, setMap] = useState(() => session.plainMap())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = () => {
      timer = undefined
      setMap(session.plainMap())
    }
    const stop = session.view.onAnyChange(() => {
      timer ??= setTimeout(renew, CALM_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return map
}
