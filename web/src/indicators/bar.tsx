import styles from './bar.module.css'

export interface BarProps {
  /** 0 to 1. */
  readonly share: number
  /** The former share, as a tick. */
  readonly before?: number | undefined
  readonly size?: 'small' | 'large'
}

/** A share as a length; its number stands beside it. */
export function Bar({ share, before, size = 'small' }: BarProps) {
  return (
    <span className={`${styles.bar} ${styles[size]}`} aria-hidden="true">
      <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
      {before !== undefined && <span className={styles.tick} style={{ insetInlineStart: `${before * 100}%` }} />}
    </span>
  )
}
