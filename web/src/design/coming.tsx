import { useTranslate } from '../i18n/use-translate'
import styles from './coming.module.css'
import { useAfter } from './use-after'

/** What comes sooner is not worth a word. */
const UNSEEN_MS = 300

/** Says that what was asked for is on its way. */
export function Coming() {
  const t = useTranslate()
  const isSlow = useAfter(UNSEEN_MS, true)
  return (
    <div className={styles.place} role="status">
      {isSlow && <p className={styles.word}>{t('common.loading')}</p>}
    </div>
  )
}
