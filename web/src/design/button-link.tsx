import type { ReactNode } from 'react'
import { Link } from 'wouter'
import buttonStyles from './button.module.css'
import styles from './button-link.module.css'

export interface ButtonLinkProps {
  readonly href: string
  readonly look?: 'outline' | 'filled' | 'ghost'
  readonly size?: 'medium' | 'large'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A link to another page that looks like a button. */
export function ButtonLink({ href, look = 'outline', size = 'medium', icon, children }: ButtonLinkProps) {
  const looks = [buttonStyles.button, buttonStyles[look], buttonStyles[size], styles.link, styles[look]]
  return (
    <Link href={href} className={looks.join(' ')}>
      {icon}
      {children}
    </Link>
  )
}
