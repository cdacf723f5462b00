import type { MouseEvent } from 'react'
import { useTranslate } from '../i18n/use-translate'
import styles from './skip-link.module.css'

/** The first thing that a keyboard meets: past the header, to what the page is about. */
export function SkipLink() {
  const t = useTranslate()
  // The fragment of the address is for keys alone: the link moves the focus and leaves no trace there.
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById('main')?.focus()
  }
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads somewhere on the page, only not by the address.
    <a href="#main" className={styles.skip} onClick={skip}>
      {t('common.skip')}
    </a>
  )
}
