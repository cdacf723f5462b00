import { useEffect, useState } from 'react'
import type { Person } from '../api/keyring'
import { type Finding, openFinding } from '../finding/finding-context'
import { type MapFilter, NO_FILTER } from '../map-session/map-filter'
import { type MapSession, openMapSession } from '../map-session/open-map-session'
import { openSelectionStore, type SelectionStore } from '../map-session/selection'
import { openStore, type Store } from '../map-session/store'
import type { OpenTerritory } from './open-territory'

export interface OpenMap {
  readonly session: MapSession
  readonly selection: SelectionStore
  readonly filter: Store<MapFilter>
  readonly finding: Finding
}

/** The session of a map for as long as its page is shown; undefined before, and while it is closed. */
export function useOpenSession(territory: OpenTerritory, person: Person, isWanted: boolean): OpenMap | undefined {
  const [open, setOpen] = useState<OpenMap>()
  const { id, key, role, epoch } = territory
  const { name, color } = person
  useEffect(() => {
    if (!isWanted) return
    const session = openMapSession({ territory: id, key, role, epoch, name, color, syncUrl: syncUrl() })
    const selection = openSelectionStore((ids) => session.presence.select(ids))
    setOpen({ session, selection, filter: openStore(NO_FILTER), finding: openFinding() })
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
