import { type ComponentType, type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { type Column, isEditable, type Sort, turned } from './column'
import styles from './data-grid.module.css'
import { type Cursor, type EditEnd, HEADER_ROW, NEW_ROW } from './grid-cursor'
import { drawnRows, pressedCell } from './grid-dom'
import { GridHeader } from './grid-header'
import { GridRow } from './grid-row'
import type { RowSource } from './row-source'
import { useGridClipboard } from './use-grid-clipboard'
import { useGridCursor } from './use-grid-cursor'
import { useGridKeys } from './use-grid-keys'
import { useRowPeers } from './use-row-peers'
import { type TableList, useRowSelection } from './use-row-selection'
import { useRowWindow } from './use-row-window'
import { useShowEditing } from './use-show-editing'

/** The row at the end that adds an item. */
export interface NewRowProps {
  /** The cell with the keyboard, -1 when it is elsewhere. */
  readonly cursorColumn: number
  readonly editing: Cursor['editing']
  go(cursor: Cursor): void
  end(end: EditEnd | 'left'): void
}

export interface DataGridProps<Id extends string, Row> {
  readonly list: TableList
  readonly label: string
  readonly rows: readonly Id[]
  readonly source: RowSource<Id, Row>
  readonly columns: readonly Column<Row>[]
  readonly rowHeight: number
  /** `select`: a press selects the row, as on the map; nothing is edited in the table itself. */
  readonly mode: 'edit' | 'select'
  readonly sort: Sort
  onSort(sort: Sort): void
  onDigit?(row: Row, digit: number): boolean
  /** Rows of a spreadsheet; a text alone is put into the cell that has the keyboard. */
  onPasteRows(text: string): void
  readonly start: Cursor
  readonly NewRow?: ComponentType<NewRowProps> | undefined
  /** What is said where there are no rows. */
  readonly children?: ReactNode
}

/** An editable table by the pattern of the ARIA grid, which draws only the rows that are in view. */
export function DataGrid<Id extends string, Row>(props: DataGridProps<Id, Row>) {
  const { list, label, rows, source, columns, rowHeight, mode, sort, start, NewRow, children } = props
  const t = useTranslate()
  const box = useRef<HTMLDivElement>(null)
  const { window, pageRows } = useRowWindow(box, { rowHeight, count: rows.length })
  const shape = { rows, columnCount: columns.length + 1, hasNewRow: NewRow !== undefined, pageRows }
  const keys = useGridCursor(box, shape, start)
  const { cursor } = keys
  const selection = useRowSelection(list)
  const peers = useRowPeers()
  useShowEditing(cursor)
  const rowOf = (id: string) => source.read(id as Id)
  const onSort = (column: number) => {
    const key = columns[column - 1]?.key
    if (key) props.onSort(turned(sort, key))
  }
  const press = useGridKeys({
    keys,
    shape,
    selection,
    columns,
    isEditing: mode === 'edit',
    rowOf,
    onSort,
    onDigit: props.onDigit,
  })
  const clipboard = useGridClipboard({ ...props, rowOf }, cursor)
  const end = (how: EditEnd | 'left') =>
    keys.end(how, (column) => cursor.row === NEW_ROW || isEditable(columns[column - 1], rowOf(cursor.row)))

  const onClick = (event: MouseEvent) => {
    const pressed = pressedCell(event, box.current)
    if (!pressed || pressed.isEditor) return
    const { row, column, opensCard } = pressed
    if (row === HEADER_ROW) onSort(column)
    else if (row === NEW_ROW) keys.go({ row, column, editing: { text: undefined } })
    else if (event.shiftKey) selection.extendTo(row, rows)
    else if (column === 0 || event.ctrlKey || event.metaKey) selection.toggle(row)
    else if (opensCard || mode === 'select') selection.choose(row)
    else if (cursor.row === row && cursor.column === column && isEditable(columns[column - 1], rowOf(row))) {
      return keys.edit()
    }
    if (row !== NEW_ROW) keys.go({ row, column })
  }

  const drawn = useMemo(() => drawnRows(rows, window, cursor.row), [rows, window, cursor.row])
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + (NewRow ? 2 : 1)}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={mode === 'select' || undefined}
        className={`${styles.grid} ${styles[list]}`}
        data-mode={mode}
        onKeyDown={(event) => {
          const isElsewhere = cursor.editing || event.defaultPrevented || !box.current?.contains(event.target as Node)
          if (!isElsewhere && press(event)) event.preventDefault()
        }}
        onClick={onClick}
        onFocus={keys.onFocus}
        onBlur={(event) => keys.onBlur(event.relatedTarget)}
        {...clipboard}
      >
        <GridHeader
          columns={columns}
          sort={sort}
          cursorColumn={cursor.row === HEADER_ROW ? cursor.column : -1}
          selectTitle={t('table.select')}
        />
        <div role="rowgroup" className={styles.body} style={{ height: (rows.length + (NewRow ? 1 : 0)) * rowHeight }}>
          {drawn.map(({ id, index }) => (
            <GridRow
              key={id}
              id={id}
              index={index}
              top={index * rowHeight}
              columns={columns}
              source={source}
              cursorColumn={cursor.row === id ? cursor.column : -1}
              editing={cursor.row === id ? cursor.editing : undefined}
              peers={peers.get(id)}
              onEnd={cursor.row === id && cursor.editing ? end : undefined}
            />
          ))}
          {NewRow && (
            <div
              role="row"
              tabIndex={-1}
              aria-rowindex={rows.length + 2}
              className={`${styles.row} ${styles.newRow}`}
              style={{ transform: `translateY(${rows.length * rowHeight}px)` }}
              data-row={NEW_ROW}
            >
              <NewRow
                cursorColumn={cursor.row === NEW_ROW ? cursor.column : -1}
                editing={cursor.row === NEW_ROW ? cursor.editing : undefined}
                go={keys.go}
                end={end}
              />
            </div>
          )}
        </div>
      </div>
      {children}
    </div>
  )
}
