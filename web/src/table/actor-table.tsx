import type { ActorId } from '@maillage/shared/map/ids'
import { useCallback, useMemo } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds } from '../map-session/use-map'
import { useActorColumns } from './actor-columns'
import { ItemTable } from './item-table'
import { NewActorRow } from './new-actor-row'
import { actorRows } from './row-source'
import type { TableProps } from './table-props'

const PHONE_COLUMNS = ['name', 'links']
const BY_TYPE = { column: 'type', direction: 'ascending' } as const

/** All actors, one row each. */
export function ActorTable(props: TableProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  return (
    <ItemTable
      {...props}
      list="actors"
      label={t('table.actors')}
      ids={useActorIds()}
      source={useMemo(() => actorRows(view), [view])}
      columns={useActorColumns()}
      phoneColumns={PHONE_COLUMNS}
      firstSort={BY_TYPE}
      authorOf={useCallback((id: ActorId) => view.actor(id)?.updatedBy, [view])}
      NewRow={NewActorRow}
    />
  )
}
