import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../design/button'
import listStyles from '../design/option-list.module.css'
import { choiceCount, type FilterPart } from '../map-session/map-filter'
import { useMapFilter } from '../map-session/map-filter-context'
import { FilterForm } from './filter-form'
import styles from './filter-form.module.css'

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
  return (
    <DialogTrigger>
      <Button look={look} icon={icon}>
        {text}
        {count > 0 && <span className={styles.count}>{count}</span>}
        {endIcon}
      </Button>
      <Popover className={`${listStyles.popover} ${styles.popover}`} placement={placement} offset={6}>
        <Dialog aria-label={title} className={styles.dialog ?? ''}>
          <FilterForm parts={parts} hasRest={hasRest} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
