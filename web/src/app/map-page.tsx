import type { Person } from '../api/keyring'
import { FindingProvider } from '../finding/finding-context'
import { MapFilterProvider } from '../map-session/map-filter-context'
import { MapReadingProvider } from '../map-session/map-reading-context'
import { MapSessionProvider } from '../map-session/map-session-context'
import { SelectionProvider } from '../map-session/selection'
import { MapScreen } from './map-screen'
import type { OpenTerritory } from './open-territory'
import { OpeningPage } from './opening-page'
import type { Reading } from './reading'
import { useDiscard } from './use-discard'
import { useOpenSession } from './use-open-session'

export interface MapPageProps {
  readonly territory: OpenTerritory
  readonly person: Person
  readonly reading: Reading
  /** The territory has another name now. */
  onRename(): void
}

/** The map of a territory, live while the page is shown. */
export function MapPage({ territory, person, reading, onRename }: MapPageProps) {
  const [isDiscarding, discard] = useDiscard(territory)
  const open = useOpenSession(territory, person, !isDiscarding)
  if (!open) return <OpeningPage name={territory.name} />
  return (
    <MapSessionProvider value={open.session}>
      <SelectionProvider value={open.selection}>
        <MapFilterProvider value={open.filter}>
          <MapReadingProvider>
            <FindingProvider value={open.finding}>
              <MapScreen territory={territory} reading={reading} onRename={onRename} onDiscard={discard} />
            </FindingProvider>
          </MapReadingProvider>
        </MapFilterProvider>
      </SelectionProvider>
    </MapSessionProvider>
  )
}
