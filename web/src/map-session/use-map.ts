import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { Note } from '@maillage/shared/map/note'
import type { Zone } from '@maillage/shared/map/zone'
import { useCallback, useSyncExternalStore } from 'react'
import { useMapSession } from './map-session-context'
import type { Peer } from './presence'
import type { SaveState } from './save-state'

/** One actor; re-renders for that actor and for nothing else. Undefined once it is deleted. */
export function useActor(id: ActorId): Actor | undefined {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onActorChange(id, onChange), [view, id])
  return useSyncExternalStore(subscribe, () => view.actor(id))
}

export function useLink(id: LinkId): Link | undefined {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onLinkChange(id, onChange), [view, id])
  return useSyncExternalStore(subscribe, () => view.link(id))
}

export function useNote(id: NoteId): Note | undefined {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onNoteChange(id, onChange), [view, id])
  return useSyncExternalStore(subscribe, () => view.note(id))
}

export function useZone(id: ZoneId): Zone | undefined {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onZoneChange(id, onChange), [view, id])
  return useSyncExternalStore(subscribe, () => view.zone(id))
}

/** The ids of an actor's visible links. */
export function useLinksOf(id: ActorId): readonly LinkId[] {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onLinksOfChange(id, onChange), [view, id])
  return useSyncExternalStore(subscribe, () => view.linksOf(id))
}

export function useActorIds(): readonly ActorId[] {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onListChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => view.actorIds())
}

export function useLinkIds(): readonly LinkId[] {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onListChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => view.linkIds())
}

/**
 * Grows with each change of anything on the map; for overviews that read the view themselves.
 *
 * @param isFollowed while it is not, changes render nothing again
 */
export function useMapVersion(isFollowed = () => true): number {
  const { view } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => view.onAnyChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => (isFollowed() ? view.version() : 0))
}

/** Everybody else on the map. */
export function usePeers(): readonly Peer[] {
  const { presence } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => presence.onPeersChange(onChange), [presence])
  return useSyncExternalStore(subscribe, () => presence.peers())
}

/** This person's own colour, which gives way to that of somebody who came before. */
export function useOwnColor(): number {
  const { presence } = useMapSession()
  const subscribe = useCallback((onChange: () => void) => presence.onPeersChange(onChange), [presence])
  return useSyncExternalStore(subscribe, () => presence.color())
}

export function useSaveState(): SaveState {
  const session = useMapSession()
  return useSyncExternalStore(session.onSaveStateChange, session.saveState)
}

export function useIsReady(): boolean {
  const session = useMapSession()
  return useSyncExternalStore(session.onReady, session.isReady)
}

export function useCanUndo(): boolean {
  const { edit } = useMapSession()
  return useSyncExternalStore(edit.onUndoChange, edit.canUndo)
}

export function useCanRedo(): boolean {
  const { edit } = useMapSession()
  return useSyncExternalStore(edit.onUndoChange, edit.canRedo)
}
