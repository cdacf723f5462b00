import type { LinkId } from '@maillage/shared/map/ids'
import { useCallback, useMemo } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds, useLinkIds } from '../map-session/use-map'
import { useSetLevel } from '../map-session/use-set-level'
import { ItemTable } from './item-table'
import { useLinkColumns } from './link-columns'
import { NewLinkRow } from './new-link-row'
import { linkRows } from './row-source'
import type { TableProps } from './table-props'

const PHONE_COLUMNS = ['from', 'to', 'level']
const BY_LEVEL = { column: 'level', direction: 'descending' } as const

/** All links, one row each. */
export function LinkTable(props: TableProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const setLevel = useSetLevel()
  const canLink = useActorIds().length > 1
  return (
    <ItemTable
      {...props}
      list="links"
      label={t('table.links')}
      ids={useLinkIds()}
      source={useMemo(() => linkRows(view), [view])}
      columns={useLinkColumns()}
      phoneColumns={PHONE_COLUMNS}
      firstSort={BY_LEVEL}
      authorOf={useCallback((id: LinkId) => view.link(id)?.updatedBy, [view])}
      onDigit={({ link }, digit) => setLevel(link.id, digit)}
      NewRow={canLink ? NewLinkRow : undefined}
    />
  )
}
