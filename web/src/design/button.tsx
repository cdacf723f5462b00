import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `filled` is the one main act of a screen. */
  readonly look?: 'outline' | 'filled' | 'ghost' | 'highlight' | 'danger'
  readonly size?: 'medium' | 'large'
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** A button; one without children is an icon alone and needs an `aria-label`. */
export function Button({ look = 'outline', size = 'medium', icon, children, ...rest }: ButtonProps) {
  const shape = children === undefined ? styles.square : ''
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]} ${styles[size]} ${shape}`}>
      {icon}
      {children}
    </AriaButton>
  )
}
