import { useSearch } from 'wouter'
import { PageTitle } from '../design/page-title'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import { useIsReady, useSaveState } from '../map-session/use-map'
import { FindingSheets } from './finding-sheets'
import { LostAccessPage } from './lazy-dialogs'
import { ChangeAnnouncer, GaugeChip, InspectorPanel, PresentationHost, TerritoryViews } from './lazy-panels'
import { isAccessLost } from './lost-access'
import { MapHeader } from './map-header'
import { MapNotice } from './map-notice'
import styles from './map-screen.module.css'
import { sentenceWithoutMap } from './notice'
import { OpenReading } from './open-reading'
import type { OpenTerritory } from './open-territory'
import { OpeningText } from './opening-page'
import { isPresentation, type Reading, readingPath } from './reading'
import { useLeaveWarning } from './use-leave-warning'
import { useReadingKeys } from './use-reading-keys'
import { useReconnectionNotice } from './use-reconnection-notice'
import { useUndoKeys } from './use-undo-keys'

export interface MapScreenProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
  onRename(): void
  /** Gives up what was not accepted and starts again from the server's map. */
  onDiscard(): void
}

/** Header, what there is to know, and the map, drawn or as a table, with what is selected on it, or its history. */
export function MapScreen({ territory, reading, onRename, onDiscard }: MapScreenProps) {
  const state = useSaveState()
  const isPresented = isPresentation(useSearch())
  const isReady = useIsReady()
  const mapPath = readingPath(territory.id, 'map')
  useReconnectionNotice()
  useLeaveWarning()
  if (state.kind === 'refused' && isAccessLost(state.code)) {
    return <LostAccessPage territory={territory} code={state.code} />
  }
  const presentation = isReady && <PresentationHost territory={territory} mapPath={mapPath} />
  if (isPresented && presentation) return presentation
  return (
    <div className={styles.screen}>
      <MapHeader territory={territory} reading={reading} onRename={onRename} />
      <MapNotice territory={territory} onDiscard={onDiscard} />
      {presentation}
      <Stage territory={territory} reading={reading} isFrozen={state.kind === 'refused'} />
      <FindingSheets territory={territory} reading={reading} />
    </div>
  )
}

const TITLES = {
  map: 'map.title',
  actors: 'table.title',
  links: 'table.title',
  indicators: 'map.indicatorsTitle',
  evolution: 'evolution.title',
} as const satisfies Record<Reading, MessageKey>

interface StageProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
  /** What the server refuses would grow in vain: the map can be seen, not changed further. */
  readonly isFrozen: boolean
}

function Stage({ territory, reading, isFrozen }: StageProps) {
  const t = useTranslate()
  const isReady = useIsReady()
  const onKeyDown = useReadingKeys(territory.id, reading)
  useUndoKeys({ isFrozen })
  const { name } = territory
  return (
    <div className={styles.stage}>
      <main id="main" tabIndex={-1} className={styles.map}>
        <PageTitle tabTitle={name} className="visually-hidden">
          {t(TITLES[reading], { name })}
        </PageTitle>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the reading inside. */}
        <div className={styles.canvas} inert={isFrozen} onKeyDown={onKeyDown}>
          {isReady ? <OpenReading territory={territory} reading={reading} /> : <NotReady name={name} />}
        </div>
        {isReady && <ChangeAnnouncer />}
        {isReady && <TerritoryViews territory={territory} isMap={reading === 'map'} />}
        {isReady && reading === 'map' && <GaugeChip indicatorsPath={readingPath(territory.id, 'indicators')} />}
      </main>
      <div inert={isFrozen}>
        {isReady && reading !== 'evolution' && <InspectorPanel isAboveTools={reading === 'map'} />}
      </div>
    </div>
  )
}

/** Without the server and without a copy there is nothing to show, and that is said. */
function NotReady({ name }: { readonly name: string }) {
  const t = useTranslate()
  const state = useSaveState()
  return (
    <div className={styles.blank}>
      <OpeningText text={t(sentenceWithoutMap(state), { name })} />
    </div>
  )
}
