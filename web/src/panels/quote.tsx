import { useTranslate } from '../i18n/use-translate'
import styles from './panel.module.css'

export interface QuoteProps {
  readonly quote: string | undefined
  readonly source: string | undefined
}

/** What somebody said, word for word, and who, where, when. */
export function Quote({ quote, source }: QuoteProps) {
  const t = useTranslate()
  if (!quote) return null
  return (
    <blockquote className={styles.quote}>
      <p>{/^["«“]/.test(quote) ? quote : t('panel.quoted', { quote })}</p>
      {source && <p className={styles.source}>{source}</p>}
    </blockquote>
  )
}
