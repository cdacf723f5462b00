import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Logo } from '../design/logo'
import { useTranslate } from '../i18n/use-translate'
import styles from './header.module.css'

export interface AppHeaderProps {
  readonly nav?: ReactNode
  /** At the right. */
  readonly children?: ReactNode
}

/** The header of pages that belong to no territory. */
export function AppHeader({ nav, children }: AppHeaderProps) {
  const t = useTranslate()
  return (
    <header className={`${styles.header} ${styles.plain}`}>
      <Link href="/" className={styles.logo} aria-label={t('common.home')}>
        <Logo />
        <span>{t('common.product')}</span>
      </Link>
      {nav}
      <span className={styles.grow} />
      {children}
    </header>
  )
}
