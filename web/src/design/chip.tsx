import type { ReactNode } from 'react'
import styles from './chip.module.css'

export interface ChipProps {
  readonly look?: 'plain' | 'outline' | 'ink'
  readonly icon?: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

/** A short word beside a name. */
export function Chip({ look = 'plain', icon, title, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${styles[look]}`} title={title}>
      {icon}
      {children}
    </span>
  )
}
