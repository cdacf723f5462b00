import { useCallback, useMemo, useState } from 'react'
import { useMapReadingStore } from '../map-session/map-reading-context'
import { useMapSession } from '../map-session/map-session-context'
import type { Column, Sort } from './column'
import { DataGrid, type DataGridProps } from './data-grid'
import { FoundCount } from './found-count'
import { NoRows } from './no-rows'
import { ROW_HEIGHT } from './row-height'
import type { TableProps } from './table-props'
import { useRowOrder } from './use-row-order'
import { useStart } from './use-start'

type OwnGridProps<Id extends string, Row> = Pick<
  DataGridProps<Id, Row>,
  'list' | 'label' | 'source' | 'columns' | 'onDigit' | 'NewRow'
>

export interface ItemTableProps<Id extends string, Row> extends TableProps, OwnGridProps<Id, Row> {
  readonly ids: readonly Id[]
  /** The keys of the columns that a phone has room for. */
  readonly phoneColumns: readonly string[]
  readonly firstSort: Sort
  /** Whose last change an item shows; the same function as long as the map is. */
  authorOf(id: Id): string | undefined
}

/** The actors or the links of the map, as it is read, one row each. */
export function ItemTable<Id extends string, Row>(props: ItemTableProps<Id, Row>) {
  const { list, ids, source, columns: all, phoneColumns, firstSort, authorOf, isPhone, addCount } = props
  const { canEdit, name } = useMapSession()
  const reading = useMapReadingStore()
  const columns = useMemo(() => (isPhone ? columnsOf(all, phoneColumns) : all), [all, isPhone, phoneColumns])
  const [sort, setSort] = useState(firstSort)
  const matches = useCallback(
    (id: Id) => {
      const lit: ReadonlySet<string> | undefined = reading.read()?.[list]
      return lit?.has(id) ?? true
    },
    [reading, list],
  )
  const isOwn = useCallback((id: Id) => authorOf(id) === name, [authorOf, name])
  const rows = useRowOrder({ ids, source, columns: all, sort, matches, isOwn })
  const start = useStart(list, rows, addCount)
  return (
    <DataGrid
      key={addCount}
      list={list}
      label={props.label}
      rows={rows}
      source={source}
      columns={columns}
      rowHeight={isPhone ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse}
      mode={canEdit && !isPhone ? 'edit' : 'select'}
      sort={sort}
      onSort={setSort}
      {...(props.onDigit && { onDigit: props.onDigit })}
      onPasteRows={props.onPasteRows}
      start={start}
      NewRow={canEdit ? props.NewRow : undefined}
    >
      {rows.length === 0 && <NoRows list={list} isEmpty={ids.length === 0} />}
      <FoundCount count={rows.length} />
    </DataGrid>
  )
}

function columnsOf<Row>(columns: readonly Column<Row>[], keys: readonly string[]): readonly Column<Row>[] {
  return columns.filter(({ key }) => keys.includes(key))
}
