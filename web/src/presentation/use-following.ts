import type { Position } from '@maillage/shared/map/actor'
import { PresentingState } from '@maillage/shared/protocol/presenting-state'
import { useCallback, useEffect, useState } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { usePeers, useSaveState } from '../map-session/use-map'
import { type Following, followingNext } from './following'
import { usePresenter } from './use-presenters'

/** What whoever presents shows now, or showed last. */
export function useFollowing(): { readonly following: Following; readonly light: () => Position | undefined } {
  const { presence } = useMapSession()
  const presenter = usePresenter()
  const peers = usePeers()
  const isOnline = useSaveState().kind !== 'offline'
  const [following, setFollowing] = useState<Following>({ kind: 'waiting' })
  useEffect(() => {
    const isHere = (clientId: number) => peers.some((peer) => peer.clientId === clientId)
    setFollowing((before) => followingNext(before, { presenter, isOnline, isHere }))
  }, [presenter, peers, isOnline])
  const leader = following.kind === 'live' ? following.clientId : undefined
  const light = useCallback(
    () => (leader === undefined ? undefined : lightOf(presence.stateOf(leader))),
    [presence, leader],
  )
  return { following, light }
}

function lightOf(state: unknown): Position | undefined {
  return PresentingState.safeParse(state).data?.laser ?? undefined
}
