import { Link } from 'wouter'
import { useKeyring } from '../api/use-keyring'
import { useTranslate } from '../i18n/use-translate'
import styles from './home-nav.module.css'

export interface HomeNavProps {
  readonly page: 'home' | 'national'
}

/** The two pages over all territories, for who holds the admin's key. */
export function HomeNav({ page }: HomeNavProps) {
  const t = useTranslate()
  const { adminKey } = useKeyring()
  if (adminKey === null) return null
  return (
    <nav className={styles.nav} aria-label={t('national.pages')}>
      <Link href="/" className={styles.link} aria-current={page === 'home' ? 'page' : undefined}>
        {t('national.home')}
      </Link>
      <Link href="/national" className={styles.link} aria-current={page === 'national' ? 'page' : undefined}>
        {t('national.title')}
      </Link>
    </nav>
  )
}
