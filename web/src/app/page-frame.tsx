import type { ReactNode } from 'react'
import { AppHeader } from './app-header'
import styles from './page-frame.module.css'

export interface PageFrameProps {
  /** In the middle of the header; in a row of its own on a phone. */
  readonly nav?: ReactNode
  /** At the right of the header. */
  readonly tools?: ReactNode
  readonly isWide?: boolean
  readonly children?: ReactNode
}

/** A page that is not the map: header and one column. */
export function PageFrame({ nav, tools, isWide = false, children }: PageFrameProps) {
  return (
    <div className={styles.page}>
      <AppHeader nav={nav}>{tools}</AppHeader>
      <main id="main" tabIndex={-1} className={`${styles.main} ${isWide ? styles.wide : ''}`}>
        {children}
      </main>
    </div>
  )
}
