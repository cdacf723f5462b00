import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Logo } from '../design/logo'
import { useTranslate } from '../i18n/use-translate'
import styles from './header.module.css'

/** The header of pages that belong to no territory. */
export function AppHeader({ children }: { readonly children?: ReactNode }) {
  const t = useTranslate()
  return (
    <header className={`${styles.header} ${styles.plain}`}>
      <Link href="/" className={styles.logo} aria-label={t('common.home')}>
        <Logo />
        <span>{t('common.product')}</span>
      </Link>
      <span className={styles.grow} />
      {children}
    </header>
  )
}
