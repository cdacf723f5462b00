import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'

export interface CheckboxProps {
  readonly isSelected: boolean
  onChange(isSelected: boolean): void
  readonly children: ReactNode
}

/** Something that is so or not. */
export function Checkbox({ isSelected, onChange, children }: CheckboxProps) {
  return (
    <AriaCheckbox isSelected={isSelected} onChange={onChange} className={styles.checkbox ?? ''}>
      <span className={styles.box} aria-hidden="true">
        {isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      {children}
    </AriaCheckbox>
  )
}
