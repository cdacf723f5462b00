import type { Person } from '../api/keyring'
import { MapSessionProvider } from '../map-session/map-session-context'
import { SelectionProvider } from '../map-session/selection'
import { MapScreen } from './map-screen'
import type { OpenTerritory } from './open-territory'
import { OpeningPage } from './opening-page'
import { useDiscard } from './use-discard'
import { useOpenSession } from './use-open-session'

export interface MapPageProps {
  readonly territory: OpenTerritory
  readonly person: Person
  /** The territory has another name now. */
  onRename(): void
}

/** The map of a territory, live while the page is shown. */
export function MapPage({ territory, person, onRename }: MapPageProps) {
  const [isDiscarding, discard] = useDiscard(territory)
  const open = useOpenSession(territory, person, !isDiscarding)
  if (!open) return <OpeningPage name={territory.name} />
  return (
    <MapSessionProvider value={open.session}>
      <SelectionProvider value={open.selection}>
        <MapScreen territory={territory} onRename={onRename} onDiscard={discard} />
      </SelectionProvider>
    </MapSessionProvider>
  )
}
