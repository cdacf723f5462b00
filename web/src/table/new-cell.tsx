import type { ReactNode } from 'react'
import styles from './data-grid.module.css'
import editorStyles from './editors.module.css'

export interface NewCellProps {
  readonly column: number
  readonly isCursor: boolean
  readonly isEdited: boolean
  readonly children: ReactNode
}

/** A cell of the row that adds an item. */
export function NewCell({ column, isCursor, isEdited, children }: NewCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      tabIndex={isCursor ? 0 : -1}
      className={`${styles.newCell} ${editorStyles.beside}`}
      data-column={column}
      data-grid-stop={isCursor || undefined}
      data-editing={isEdited || undefined}
    >
      {children}
    </div>
  )
}
