import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import styles from './map-table.module.css'
import type { TableList } from './use-row-selection'

export interface NoRowsProps {
  readonly list: TableList
  /** Whether the map has none at all, rather than none that fits. */
  readonly isEmpty: boolean
}

/** What a table without rows says, and what can be done about it. */
export function NoRows({ list, isEmpty }: NoRowsProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const filter = useMapFilterStore()
  if (!isEmpty) {
    return (
      <div className={styles.none} role="status">
        <p>{t(list === 'actors' ? 'finding.nobody' : 'table.noLinkFits')}</p>
        <Button onPress={() => filter.set(NO_FILTER)}>{t('finding.showAll')}</Button>
      </div>
    )
  }
  if (list === 'links') {
    return <p className={styles.none}>{t(canEdit ? 'table.noLinks' : 'table.noLinksYet')}</p>
  }
  return (
    <div className={styles.none}>
      <h2 className={styles.question}>{t('canvas.emptyTitle')}</h2>
      <p>{t(canEdit ? 'table.noActors' : 'canvas.emptyForViewers')}</p>
    </div>
  )
}
