import type { MouseEvent } from 'react'
import { Link, useRoute } from 'wouter'
import { useTranslate } from '../i18n/use-translate'
import styles from './skip-link.module.css'

/**
 * The first thing that a keyboard meets: past the header, to what the page is about. On a map, the table that says the
 * same in words comes before.
 */
export function SkipLink() {
  const t = useTranslate()
  const [isOnMap, params] = useRoute('/t/:id')
  // The fragment of the address is for keys alone: the link moves the focus and leaves no trace there.
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById('main')?.focus()
  }
  const toContent = (
    // biome-ignore lint/a11y/useValidAnchor: it leads somewhere on the page, only not by the address.
    <a href="#main" className={styles.skip} onClick={skip}>
      {t('common.skip')}
    </a>
  )
  if (!isOnMap) return toContent
  return (
    <nav aria-label={t('common.skips')}>
      <Link href={`/t/${params.id}/tableau`} className={styles.skip}>
        {t('common.skipToTable')}
      </Link>
      {toContent}
    </nav>
  )
}
