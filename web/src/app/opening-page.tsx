import { Button } from '../design/button'
import { useAfter } from '../design/use-after'
import { useTranslate } from '../i18n/use-translate'
import { AppHeader } from './app-header'
import styles from './opening.module.css'

/** When it is said that the network is slow. */
const SLOW_MS = 8000

export interface OpeningPageProps {
  readonly name: string | undefined
  /** Opens what this device keeps, where it keeps something. */
  readonly onOpenCopy?: (() => void) | undefined
}

/** While a map is on its way: paper, and a sentence. */
export function OpeningPage({ name, onOpenCopy }: OpeningPageProps) {
  const t = useTranslate()
  return (
    <div className={styles.page}>
      <AppHeader />
      <main id="main" tabIndex={-1} className={styles.stage}>
        <h1 className="visually-hidden">{name ?? t('common.product')}</h1>
        <OpeningText text={name ? t('map.opening', { name }) : t('map.openingUnnamed')} onOpenCopy={onOpenCopy} />
      </main>
    </div>
  )
}

export interface OpeningTextProps {
  readonly text: string
  readonly onOpenCopy?: (() => void) | undefined
}

export function OpeningText({ text, onOpenCopy }: OpeningTextProps) {
  const t = useTranslate()
  const isSlow = useAfter(SLOW_MS, true)
  return (
    <div className={styles.text} role="status">
      <p>{text}</p>
      {isSlow && (
        <p className={styles.slow}>
          {t('map.slow')} {onOpenCopy && <Button onPress={onOpenCopy}>{t('map.openCopy')}</Button>}
        </p>
      )}
    </div>
  )
}
