import { History, X } from 'lucide-react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useStored } from '../map-session/store'
import { useFinding } from './finding-context'
import styles from './finding-strip.module.css'

/** By which saved view the map is read, and the way out. */
export function ViewStrip() {
  const t = useTranslate()
  const { shown } = useFinding()
  const filter = useMapFilterStore()
  const [, navigate] = useLocation()
  const view = useStored(shown)
  if (!view) return null
  const { title, versionPath } = view
  const leave = () => {
    shown.set(undefined)
    filter.set(NO_FILTER)
  }
  return (
    <section className={styles.strip} aria-label={t('view.shown')}>
      <span role="status" className={styles.text}>
        {t('view.shownNamed', { title })}
      </span>
      {versionPath && (
        <Button icon={<History size={16} aria-hidden="true" />} onPress={() => navigate(versionPath)}>
          {t('view.seeVersion')}
        </Button>
      )}
      <Button look="ghost" icon={<X size={16} aria-hidden="true" />} onPress={leave}>
        {t('view.leave')}
      </Button>
    </section>
  )
}
