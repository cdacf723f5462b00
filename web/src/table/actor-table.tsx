import type { ActorId } from '@maillage/shared/map/ids'
import { useCallback, useMemo, useState } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapReadingStore } from '../map-session/map-reading-context'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds } from '../map-session/use-map'
import { phoneActorColumns, useActorColumns } from './actor-columns'
import type { Sort } from './column'
import { DataGrid } from './data-grid'
import { FoundCount } from './found-count'
import { NewActorRow } from './new-actor-row'
import { NoRows } from './no-rows'
import { ROW_HEIGHT } from './row-height'
import { actorRows } from './row-source'
import type { TableProps } from './table-props'
import { useRowOrder } from './use-row-order'
import { useStart } from './use-start'

/** All actors, one row each. */
export function ActorTable({ isPhone, addCount, onPasteRows }: TableProps) {
  const t = useTranslate()
  const { view, canEdit, name } = useMapSession()
  const reading = useMapReadingStore()
  const ids = useActorIds()
  const source = useMemo(() => actorRows(view), [view])
  const all = useActorColumns()
  const columns = useMemo(() => (isPhone ? phoneActorColumns(all) : all), [all, isPhone])
  const [sort, setSort] = useState<Sort>({ column: 'type', direction: 'ascending' })
  const matches = useCallback((id: ActorId) => reading.read()?.actors.has(id) ?? true, [reading])
  const isOwn = useCallback((id: ActorId) => view.actor(id)?.updatedBy === name, [view, name])
  const rows = useRowOrder({ ids, source, columns: all, sort, matches, isOwn })
  const start = useStart('actors', rows, addCount)
  return (
    <DataGrid
      key={addCount}
      list="actors"
      label={t('table.actors')}
      rows={rows}
      source={source}
      columns={columns}
      rowHeight={isPhone ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse}
      mode={canEdit && !isPhone ? 'edit' : 'select'}
      sort={sort}
      onSort={setSort}
      onPasteRows={onPasteRows}
      start={start}
      NewRow={canEdit ? NewActorRow : undefined}
    >
      {rows.length === 0 && <NoRows list="actors" isEmpty={ids.length === 0} />}
      <FoundCount count={rows.length} />
    </DataGrid>
  )
}
