import { useAfter } from '../design/use-after'
import styles from './map-indicators.module.css'
import { useWords } from './use-words'

/** What comes sooner is not worth a word. */
const UNSEEN_MS = 400

/** Said while the first numbers are on their way. */
export function OpeningText() {
  const { t } = useWords()
  const isSlow = useAfter(UNSEEN_MS, true)
  return (
    <p role="status" className={styles.opening}>
      {isSlow && t('indicators.calculating')}
    </p>
  )
}
