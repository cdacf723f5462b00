import type { ReactNode } from 'react'
import styles from './wide-table.module.css'

export interface WideTableProps {
  /** What the table tells. */
  readonly title: string
  /** More columns than the page is wide. */
  readonly hasMany?: boolean
  readonly children: ReactNode
}

/** A table that scrolls by itself where it is wider than the page; its first column stays. */
export function WideTable({ title, hasMany = false, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys.
    <section className={`${styles.frame} ${hasMany ? styles.many : ''}`} aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        {children}
      </table>
    </section>
  )
}
