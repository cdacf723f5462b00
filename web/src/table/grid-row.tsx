import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { PanelRight } from 'lucide-react'
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { Avatar } from '../design/avatar'
import { useTranslate } from '../i18n/use-translate'
import type { Peer } from '../map-session/presence'
import { useIsSelected } from '../map-session/selection'
import { CellEditor } from './cell-editor'
import { type Column, isEditable } from './column'
import styles from './data-grid.module.css'
import type { Cursor, EditEnd } from './grid-cursor'
import type { RowSource } from './row-source'

export interface GridRowProps<Id extends string, Row> {
  readonly id: Id
  readonly index: number
  readonly top: number
  readonly columns: readonly Column<Row>[]
  readonly source: RowSource<Id, Row>
  /** The cell with the keyboard, -1 when it is in another row. */
  readonly cursorColumn: number
  readonly editing: Cursor['editing']
  readonly peers: readonly Peer[] | undefined
  /** Only of the row that is being edited, as it is another function each time. */
  readonly onEnd: ((end: EditEnd | 'left') => void) | undefined
}

/** One row; it renders again for its own item and for nothing else. */
function Row<Id extends string, Row>(props: GridRowProps<Id, Row>) {
  const { id, index, top, columns, source, cursorColumn, editing, peers, onEnd } = props
  const subscribe = useCallback((onChange: () => void) => source.subscribe(id, onChange), [source, id])
  const row = useSyncExternalStore(subscribe, () => source.read(id))
  // The rows of a table are the actors or the links of the map.
  const isSelected = useIsSelected(id as string as ActorId | LinkId)
  const t = useTranslate()
  if (row === undefined) return null
  const name = columns[0]?.text(row) ?? ''
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-row={id}
      data-editing={editing !== undefined || undefined}
    >
      <Cell column={0} role="gridcell" isCursor={cursorColumn === 0}>
        <input
          type="checkbox"
          className={styles.box}
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={t('table.selectRow', { name })}
        />
      </Cell>
      {columns.map((column, place) => {
        const isCursor = cursorColumn === place + 1
        const isEdited = isCursor && editing !== undefined && column.editor !== undefined
        return (
          <Cell
            key={column.key}
            column={place + 1}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            isCursor={isCursor}
            isEdited={isEdited}
            isNumber={column.isNumber}
            isFixed={!isEditable(column, row)}
          >
            {isEdited && column.editor && onEnd ? (
              <CellEditor column={column} editor={column.editor} row={row} text={editing.text} onEnd={onEnd} />
            ) : (
              column.render(row)
            )}
            {place === 0 && !isEdited && <RowMarks name={name} peers={peers} />}
          </Cell>
        )
      })}
    </div>
  )
}

// `memo` forgets the type parameters.
export const GridRow = memo(Row) as typeof Row

/** Who else is in the row, and for who points: the way to its card. */
function RowMarks({ name, peers }: { readonly name: string; readonly peers: readonly Peer[] | undefined }) {
  const t = useTranslate()
  return (
    <span className={styles.marks}>
      {peers?.map((peer) => (
        <span key={peer.clientId} title={t('table.peerHere', { name: peer.name })}>
          <Avatar name={peer.name} color={peer.color} size="small" />
          <span className="visually-hidden">{t('table.peerHere', { name: peer.name })}</span>
        </span>
      ))}
      <button
        type="button"
        tabIndex={-1}
        className={styles.open}
        title={t('table.openCard')}
        aria-label={t('table.openCardOf', { name })}
        data-opens-card
      >
        <PanelRight size={16} aria-hidden="true" />
      </button>
    </span>
  )
}

interface CellProps {
  readonly column: number
  readonly role: 'gridcell' | 'rowheader'
  readonly isCursor: boolean
  readonly isEdited?: boolean
  readonly isNumber?: boolean | undefined
  readonly isFixed?: boolean
  readonly children: ReactNode
}

function Cell({ column, role, isCursor, isEdited, isNumber, isFixed, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a place among the columns.
    <div
      role={role}
      aria-colindex={column + 1}
      aria-readonly={isFixed || undefined}
      tabIndex={isCursor ? 0 : -1}
      className={styles.cell}
      data-column={column}
      data-number={isNumber || undefined}
      data-grid-stop={isCursor || undefined}
      data-editing={isEdited || undefined}
    >
      {children}
    </div>
  )
}
