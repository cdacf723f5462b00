import type { ReactNode } from 'react'
import styles from './message-page.module.css'
import { PageTitle } from './page-title'

export interface MessagePageProps {
  readonly title: string
  readonly text: string
  /** What to do next. */
  readonly children?: ReactNode
}

/** A page that says one thing, and what to do. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  return (
    <div className={styles.page}>
      <PageTitle tabTitle={title} className={styles.title}>
        {title}
      </PageTitle>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  )
}
