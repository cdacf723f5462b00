import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useMapReading } from '../map-session/map-reading-context'
import styles from './finding-strip.module.css'

/** Said on the map when the filter leaves nobody lit. */
export function NoActorStrip() {
  const t = useTranslate()
  const store = useMapFilterStore()
  const isNobodyLit = useMapReading()?.actors.size === 0
  return (
    <div role="status" className={isNobodyLit ? styles.strip : undefined}>
      {isNobodyLit && (
        <>
          {t('finding.nobody')}
          <Button onPress={() => store.set(NO_FILTER)}>{t('finding.showAll')}</Button>
        </>
      )}
    </div>
  )
}
