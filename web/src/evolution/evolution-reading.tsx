import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import '../design/changes.css'
import { CompareView } from './compare-view'
import { evolutionPlaceOf } from './evolution-place'
import styles from './evolution-reading.module.css'
import { TimeView } from './time-view'
import { snapshotsChanged, useSnapshots } from './use-snapshots'
import { VersionView } from './version-view'
import { VersionsDialog } from './versions-dialog'
import type { EvolutionReadingProps, ViewProps } from './view-props'

/** The map through its versions: two of them compared, one opened, or all one after the other. */
export function EvolutionReading(props: EvolutionReadingProps) {
  const t = useTranslate()
  const { territory, paths, files } = props
  const session = useMapSession()
  const list = useSnapshots(territory)
  const [isListOpen, setListOpen] = useState(false)
  const { sheet } = useFinding()
  useEffect(() => {
    // Colours are chosen on the live map: here is only room for what they mean.
    if (sheet.read() === 'look') sheet.set('none')
  }, [sheet])
  return (
    <div className={styles.reading}>
      {list.kind === 'loading' && <p className={styles.message}>{t('common.loading')}</p>}
      {list.kind === 'failed' && (
        <div className={styles.blank} role="alert">
          <p>{t(problemKey(list.error))}</p>
          <Button onPress={snapshotsChanged}>{t('common.retry')}</Button>
        </div>
      )}
      {list.kind === 'loaded' && <Place {...props} snapshots={list.value} onOpenVersions={() => setListOpen(true)} />}
      {isListOpen && <VersionsDialog {...{ territory, session, paths, files }} onClose={() => setListOpen(false)} />}
    </div>
  )
}

function Place(props: ViewProps) {
  const place = evolutionPlaceOf(useSearch())
  switch (place.kind) {
    case 'version':
      return <VersionView {...props} id={place.id} />
    case 'time':
      return <TimeView {...props} at={place.at} />
    case 'compare':
      return <CompareView {...props} place={place} />
    default:
      return place satisfies never
  }
}
