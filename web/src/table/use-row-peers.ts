import { useMemo } from 'react'
import type { Peer } from '../map-session/presence'
import { usePeers } from '../map-session/use-map'

/** Who else has a row selected or works in it, by row. */
export function useRowPeers(): ReadonlyMap<string, readonly Peer[]> {
  const peers = usePeers()
  return useMemo(() => {
    const byRow = new Map<string, Peer[]>()
    for (const peer of peers) {
      for (const id of peer.selection) byRow.set(id, [...(byRow.get(id) ?? []), peer])
    }
    return byRow
  }, [peers])
}
