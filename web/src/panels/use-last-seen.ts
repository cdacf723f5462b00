import type { Deleted } from '@maillage/shared/document/put-back'
import type { ActorId } from '@maillage/shared/map/ids'
import { useCallback, useEffect, useRef } from 'react'
import { useMapSession } from '../map-session/map-session-context'

/** Keeps an actor with its place and its links as they were last seen, to put it back should somebody delete it. */
export function useLastSeen(id: ActorId): () => Deleted | undefined {
  const { view } = useMapSession()
  const seen = useRef<Deleted>(undefined)
  useEffect(() => {
    const look = () => {
      const actor = view.actor(id)
      if (!actor) return
      const position = view.position(id)
      const links = view.linksOf(id).flatMap((link) => view.link(link) ?? [])
      seen.current = { actors: [position ? { ...actor, position } : actor], links }
    }
    look()
    const stops = [view.onActorChange(id, look), view.onPositionChange(id, look), view.onLinksOfChange(id, look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [view, id])
  return useCallback(() => seen.current, [])
}
