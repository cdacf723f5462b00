import type { ReactNode } from 'react'
import styles from './button.module.css'
import { PressButton, type PressButtonProps } from './press-button'

export interface ButtonProps extends Omit<PressButtonProps, 'className'> {
  /** `filled` is the one main act of a screen. */
  readonly look?: 'outline' | 'filled' | 'ghost' | 'highlight' | 'danger'
  readonly size?: 'medium' | 'large'
  readonly icon?: ReactNode
}

/** A button; one without children is an icon alone and needs an `aria-label`. */
export function Button({ look = 'outline', size = 'medium', icon, children, ...rest }: ButtonProps) {
  const shape = children === undefined ? styles.square : ''
  return (
    <PressButton {...rest} className={`${styles.button} ${styles[look]} ${styles[size]} ${shape}`}>
      {icon}
      {children}
    </PressButton>
  )
}
