import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Column, Sort } from './column'
import styles from './data-grid.module.css'
import { HEADER_ROW } from './grid-cursor'

export interface GridHeaderProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort
  readonly cursorColumn: number
  /** The title of the column with the boxes. */
  readonly selectTitle: string
}

function Header<Row>({ columns, sort, cursorColumn, selectTitle }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" tabIndex={-1} aria-rowindex={1} className={styles.row} data-row={HEADER_ROW}>
        <HeaderCell column={0} isCursor={cursorColumn === 0}>
          <span className="visually-hidden">{selectTitle}</span>
        </HeaderCell>
        {columns.map(({ key, title, isNumber }, index) => (
          <HeaderCell
            key={key}
            column={index + 1}
            isCursor={cursorColumn === index + 1}
            isNumber={isNumber}
            sorted={sort.column === key ? sort.direction : undefined}
          >
            {title}
          </HeaderCell>
        ))}
      </div>
    </div>
  )
}

// `memo` forgets the type parameter.
export const GridHeader = memo(Header) as typeof Header

interface HeaderCellProps {
  readonly column: number
  readonly isCursor: boolean
  readonly isNumber?: boolean | undefined
  readonly sorted?: Sort['direction'] | undefined
  readonly children: ReactNode
}

function HeaderCell({ column, isCursor, isNumber, sorted, children }: HeaderCellProps) {
  const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      aria-sort={sorted}
      tabIndex={isCursor ? 0 : -1}
      className={styles.cell}
      data-column={column}
      data-number={isNumber || undefined}
      data-grid-stop={isCursor || undefined}
    >
      <span className={styles.text}>{children}</span>
      {sorted && <Arrow size={14} aria-hidden="true" />}
    </div>
  )
}
