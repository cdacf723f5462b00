import type { LinkId } from '@maillage/shared/map/ids'
import { useCallback, useMemo, useState } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapReadingStore } from '../map-session/map-reading-context'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds, useLinkIds } from '../map-session/use-map'
import { useSetLevel } from '../map-session/use-set-level'
import type { Sort } from './column'
import { DataGrid } from './data-grid'
import { FoundCount } from './found-count'
import { phoneLinkColumns, useLinkColumns } from './link-columns'
import { NewLinkRow } from './new-link-row'
import { NoRows } from './no-rows'
import { ROW_HEIGHT } from './row-height'
import { linkRows } from './row-source'
import type { TableProps } from './table-props'
import { useRowOrder } from './use-row-order'
import { useStart } from './use-start'

/** All links, one row each. */
export function LinkTable({ isPhone, addCount, onPasteRows }: TableProps) {
  const t = useTranslate()
  const { view, canEdit, name } = useMapSession()
  const reading = useMapReadingStore()
  const ids = useLinkIds()
  const source = useMemo(() => linkRows(view), [view])
  const all = useLinkColumns()
  const columns = useMemo(() => (isPhone ? phoneLinkColumns(all) : all), [all, isPhone])
  const [sort, setSort] = useState<Sort>({ column: 'level', direction: 'descending' })
  const matches = useCallback((id: LinkId) => reading.read()?.links.has(id) ?? true, [reading])
  const isOwn = useCallback((id: LinkId) => view.link(id)?.updatedBy === name, [view, name])
  const rows = useRowOrder({ ids, source, columns: all, sort, matches, isOwn })
  const start = useStart('links', rows, addCount)
  const setLevel = useSetLevel()
  const canLink = useActorIds().length > 1
  return (
    <DataGrid
      key={addCount}
      list="links"
      label={t('table.links')}
      rows={rows}
      source={source}
      columns={columns}
      rowHeight={isPhone ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse}
      mode={canEdit && !isPhone ? 'edit' : 'select'}
      sort={sort}
      onSort={setSort}
      onDigit={({ link }, digit) => setLevel(link.id, digit)}
      onPasteRows={onPasteRows}
      start={start}
      NewRow={canEdit && canLink ? NewLinkRow : undefined}
    >
      {rows.length === 0 && <NoRows list="links" isEmpty={ids.length === 0} />}
      <FoundCount count={rows.length} />
    </DataGrid>
  )
}
