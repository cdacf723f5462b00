import styles from './avatar.module.css'
import { initialsOf } from './initials'

export interface AvatarProps {
  readonly name: string
  /** 1 to 6. */
  readonly color: number
  readonly size?: 'small' | 'medium'
}

/** A person as a disc with initials; the name stands beside it or in the name of what carries it. */
export function Avatar({ name, color, size = 'medium' }: AvatarProps) {
  return (
    <span
      className={`${styles.avatar} ${styles[size]}`}
      style={{ background: `var(--person-${color})` }}
      title={name}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

/** How many more people there are than discs. */
export function MoreAvatars({ count }: { readonly count: number }) {
  return (
    <span className={`${styles.avatar} ${styles.medium} ${styles.more}`} aria-hidden="true">
      +{count}
    </span>
  )
}
