import type { ReactNode } from 'react'
import { Button } from '../design/button'
import listStyles from '../design/option-list.module.css'
import { PopoverButton } from '../design/popover-button'
import { choiceCount, type FilterPart } from '../map-session/map-filter'
import { useMapFilter } from '../map-session/map-filter-context'
import styles from './filter-form.module.css'
import { FilterForm } from './lazy-finding'

export interface FilterButtonProps {
  readonly text: string
  /** What the lists under it are for. */
  readonly title: string
  readonly parts: readonly FilterPart[]
  readonly look?: 'outline' | 'ghost'
  readonly placement?: 'bottom start' | 'top start'
  readonly icon?: ReactNode
  readonly endIcon?: ReactNode
  readonly hasRest?: boolean
}

/** Lists to choose from under a button; how many choices are made stands on it. */
export function FilterButton(props: FilterButtonProps) {
  const { text, title, parts, look = 'outline', placement = 'bottom start', icon, endIcon, hasRest = false } = props
  const count = choiceCount(useMapFilter(), parts)
  const trigger = (
    <Button look={look} icon={icon}>
      {text}
      {count > 0 && <span className={styles.count}>{count}</span>}
      {endIcon}
    </Button>
  )
  return (
    <PopoverButton
      trigger={trigger}
      label={title}
      placement={placement}
      className={`${listStyles.popover} ${styles.popover}`}
      contentClassName={styles.dialog ?? ''}
    >
      <FilterForm parts={parts} hasRest={hasRest} />
    </PopoverButton>
  )
}
