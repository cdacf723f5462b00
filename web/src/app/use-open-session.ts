import { useEffect, useState } from 'react'
import type { Person } from '../api/keyring'
import { type MapSession, openMapSession } from '../map-session/open-map-session'
import { openSelectionStore, type SelectionStore } from '../map-session/selection'
import type { OpenTerritory } from './open-territory'

export interface OpenMap {
  readonly session: MapSession
  readonly selection: SelectionStore
}

/** The session of a map for as long as its page is shown; undefined before, and while it is closed. */
export function useOpenSession(territory: OpenTerritory, person: Person, isWanted: boolean): OpenMap | undefined {
  const [open, setOpen] = useState<OpenMap>()
  const { id, key, role, epoch } = territory
  const { name, color } = person
  useEffect(() => {
    if (!isWanted) return
    const session = openMapSession({ territory: id, key, role, epoch, name, color, syncUrl: syncUrl() })
    setOpen({ session, selection: openSelectionStore((ids) => session.presence.select(ids)) })
    return () => {
      setOpen(undefined)
      session.close()
    }
  }, [id, key, role, epoch, name, color, isWanted])
  return open
}

function syncUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
