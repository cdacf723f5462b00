import { MapCanvas } from '../canvas/map-canvas'
import { PageTitle } from '../design/page-title'
import { useTranslate } from '../i18n/use-translate'
import { useIsReady, useSaveState } from '../map-session/use-map'
import { ChangeAnnouncer } from '../panels/change-announcer'
import { InspectorPanel } from '../panels/inspector-panel'
import { isAccessLost } from './lost-access'
import { LostAccessPage } from './lost-access-page'
import { MapHeader } from './map-header'
import { MapNotice } from './map-notice'
import styles from './map-screen.module.css'
import { sentenceWithoutMap } from './notice'
import type { OpenTerritory } from './open-territory'
import { OpeningText } from './opening-page'
import { useLeaveWarning } from './use-leave-warning'
import { useReconnectionNotice } from './use-reconnection-notice'

export interface MapScreenProps {
  readonly territory: OpenTerritory
  onRename(): void
  /** Gives up what was not accepted and starts again from the server's map. */
  onDiscard(): void
}

/** Header, what there is to know, and the map with what is selected on it. */
export function MapScreen({ territory, onRename, onDiscard }: MapScreenProps) {
  const state = useSaveState()
  useReconnectionNotice()
  useLeaveWarning()
  if (state.kind === 'refused' && isAccessLost(state.code)) {
    return <LostAccessPage territory={territory} code={state.code} />
  }
  return (
    <div className={styles.screen}>
      <MapHeader territory={territory} onRename={onRename} />
      <MapNotice territory={territory} onDiscard={onDiscard} />
      <Stage name={territory.name} isFrozen={state.kind === 'refused'} />
      <ChangeAnnouncer />
    </div>
  )
}

interface StageProps {
  readonly name: string
  /** What the server refuses would grow in vain: the map can be seen, not changed further. */
  readonly isFrozen: boolean
}

function Stage({ name, isFrozen }: StageProps) {
  const t = useTranslate()
  const isReady = useIsReady()
  return (
    <div className={styles.stage}>
      <main id="main" tabIndex={-1} className={styles.map}>
        <PageTitle tabTitle={name} className="visually-hidden">
          {t('map.title', { name })}
        </PageTitle>
        <div className={styles.canvas} inert={isFrozen}>
          {isReady ? <MapCanvas /> : <NotReady name={name} />}
        </div>
      </main>
      <div inert={isFrozen}>{isReady && <InspectorPanel />}</div>
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
