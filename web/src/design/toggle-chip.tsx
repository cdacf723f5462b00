import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import styles from './toggle-chip.module.css'

export interface ToggleChipProps {
  readonly isSelected: boolean
  onChange(isSelected: boolean): void
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A word that is in or out of a set. */
export function ToggleChip({ isSelected, onChange, icon, children }: ToggleChipProps) {
  return (
    <ToggleButton isSelected={isSelected} onChange={onChange} className={styles.chip ?? ''}>
      {icon}
      {children}
    </ToggleButton>
  )
}
