import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useState } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import type { MapSession } from '../map-session/open-map-session'

/** Between two looks at a map that is being changed. */
const CALM_MS = 400

type Read = (session: MapSession) => PlainMap

/** The whole live map, a moment after each change: who compares it does not follow every letter. */
export function useLiveMap(read: Read = wholeMap): PlainMap {
  const session = useMapSession()
  const [map, setMap] = useState(() => read(session))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = () => {
      timer = undefined
      setMap(read(session))
    }
    const stop = session.view.onAnyChange(() => {
      timer ??= setTimeout(renew, CALM_MS)
    })
    renew()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, read])
  return map
}

function wholeMap(session: MapSession): PlainMap {
  return session.plainMap()
}

const known = new WeakMap<MapSession, { readonly version: number; readonly map: PlainMap }>()

/** What the live map says of actors and links, without reading the document: the same object until that changes. */
export function saidOnMap(session: MapSession): PlainMap {
  const { view } = session
  const version = view.contentVersion()
  const before = known.get(session)
  if (before?.version === version) return before.map
  const actors = view.actorIds().flatMap((id) => view.actor(id) ?? [])
  const links = view.linkIds().flatMap((id) => view.link(id) ?? [])
  const map = { ...EMPTY_MAP, actors, links }
  known.set(session, { version, map })
  return map
}
