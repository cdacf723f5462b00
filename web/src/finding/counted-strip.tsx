import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { type Counted, NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import styles from './finding-strip.module.css'

/** Which number the lit actors and links make up, the way back to it, and the way out. */
export function CountedStrip({ counted }: { readonly counted: Counted }) {
  const t = useTranslate()
  const store = useMapFilterStore()
  const [, navigate] = useLocation()
  const leave = () => store.set(NO_FILTER)
  return (
    <section className={styles.strip} aria-label={t('finding.counted')}>
      <span role="status">{counted.text}</span>
      <Button
        onPress={() => {
          leave()
          navigate(counted.countedAt)
        }}
      >
        {t('finding.backToCount')}
      </Button>
      <Button look="ghost" onPress={leave}>
        {t('finding.showAll')}
      </Button>
    </section>
  )
}
