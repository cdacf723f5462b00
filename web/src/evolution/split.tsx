import type { ReactNode } from 'react'
import styles from './evolution-reading.module.css'

export interface SplitProps {
  readonly map: ReactNode
  readonly time: ReactNode
  readonly panel: ReactNode
  /** For screen readers. */
  readonly told: string
}

/** The map, its timeline and its list. */
export function Split({ map, time, panel, told }: SplitProps) {
  return (
    <div className={styles.split}>
      <div className={styles.map}>{map}</div>
      <div className={styles.time}>{time}</div>
      <div className={styles.panel}>{panel}</div>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </div>
  )
}
