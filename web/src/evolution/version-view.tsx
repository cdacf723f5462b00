import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import { useMemo, useState } from 'react'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { ButtonLink } from '../design/button-link'
import { partialDateWords } from '../i18n/partial-date-words'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { NO_MARKS } from '../map-session/map-marks'
import { useMapSession } from '../map-session/map-session-context'
import { openSelectionStore } from '../map-session/selection'
import { searchOf } from './evolution-place'
import styles from './evolution-reading.module.css'
import { FailedView, GoneView } from './message-views'
import { StillCanvas } from './still-canvas'
import { dateOf } from './stops'
import { useOpenedSnapshots } from './use-opened-snapshots'
import { useStillMap } from './use-still-map'
import { RestoreDialog } from './version-dialogs'
import type { ViewProps } from './view-props'

/** One version, to look at. */
export function VersionView({ id, ...props }: ViewProps & { readonly id: SnapshotId }) {
  const t = useTranslate()
  const ids = useMemo(() => [id], [id])
  const isGone = !props.snapshots.some((snapshot) => snapshot.id === id)
  const opened = useOpenedSnapshots(props.territory, isGone ? [] : ids)
  if (isGone) return <GoneView paths={props.paths} />
  if (opened.kind === 'failed') return <FailedView sentence={t(problemKey(opened.error))} paths={props.paths} />
  const snapshot = opened.kind === 'loaded' ? opened.value.get(id) : undefined
  if (!snapshot) return <p className={styles.message}>{t('evolution.loading')}</p>
  return <OpenVersion {...props} snapshot={snapshot} />
}

function OpenVersion(props: ViewProps & { readonly snapshot: OpenedSnapshot }) {
  const { territory, snapshot, paths, canvas, inspector } = props
  const session = useMapSession()
  const [isRestoring, setRestoring] = useState(false)
  const shown = useMemo(() => ({ map: snapshot.map, marks: NO_MARKS }), [snapshot])
  const still = useStillMap(territory.id, shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another version nothing is selected.
  const selection = useMemo(() => openSelectionStore(() => undefined), [still])
  return (
    <div className={styles.whole}>
      <Band {...props} onRestore={() => setRestoring(true)} />
      <div className={styles.map}>
        {still && (
          <StillCanvas {...{ still, selection }}>
            {canvas}
            {inspector}
          </StillCanvas>
        )}
      </div>
      {isRestoring && (
        <RestoreDialog
          {...{ territory, snapshot, session }}
          mapPath={paths.map}
          onRestored={() => setRestoring(false)}
          onClose={() => setRestoring(false)}
        />
      )}
    </div>
  )
}

interface BandProps extends Pick<ViewProps, 'territory' | 'paths'> {
  readonly snapshot: OpenedSnapshot
  onRestore(): void
}

/** Says what one looks at, and where it leads to from here. */
function Band({ territory, snapshot, paths, onRestore }: BandProps) {
  const t = useTranslate()
  const locale = useLocale()
  const { id, name } = snapshot
  const date = dateOf(snapshot)
  const words = { date: partialDateWords(date, locale), isDay: date.length === 10 ? 'yes' : 'no' }
  return (
    <div className={styles.band}>
      <p role="status">{[t('version.of', words), name, t('version.readOnly')].filter(Boolean).join(' · ')}</p>
      <span className={styles.acts}>
        <ButtonLink href={paths.evolution + searchOf({ kind: 'compare', from: id, to: 'now' })}>
          {t('version.compare')}
        </ButtonLink>
        {canFacilitate(territory.role) && <Button onPress={onRestore}>{t('version.restore')}</Button>}
        <ButtonLink href={paths.map}>{t('version.back')}</ButtonLink>
      </span>
    </div>
  )
}
