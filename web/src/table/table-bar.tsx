import { ClipboardPaste, ListFilter, Plus, Search } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '../design/button'
import { FilterButton } from '../finding/filter-button'
import { useTranslate } from '../i18n/use-translate'
import { FILTER_PARTS } from '../map-session/map-filter'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds, useLinkIds } from '../map-session/use-map'
import styles from './map-table.module.css'
import type { TableList } from './use-row-selection'

export interface TableBarProps {
  readonly list: TableList
  readonly paths: Readonly<Record<TableList, string>>
  onAdd(): void
  /** Rows of a spreadsheet are to be pasted. */
  onPaste(): void
}

/** Which of the two tables, what to look for in it, and what can be added. */
export function TableBar({ list, paths, onAdd, onPaste }: TableBarProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const canAdd = useActorIds().length > 1 || list === 'actors'
  return (
    <div className={styles.bar}>
      <ListSwitch list={list} paths={paths} />
      <SearchField />
      <FilterButton
        icon={<ListFilter size={17} aria-hidden="true" />}
        text={t('table.filter')}
        title={t('table.filterTitle')}
        parts={FILTER_PARTS}
      />
      <span className={styles.room} />
      {canEdit && (
        <span className={styles.wide}>
          <Button icon={<ClipboardPaste size={17} aria-hidden="true" />} onPress={onPaste}>
            {t('table.paste')}
          </Button>
        </span>
      )}
      {canEdit && canAdd && (
        <Button look="filled" icon={<Plus size={17} aria-hidden="true" />} onPress={onAdd}>
          {t('table.add')}
        </Button>
      )}
    </div>
  )
}

/** The two tables have their own addresses. */
function ListSwitch({ list, paths }: Pick<TableBarProps, 'list' | 'paths'>) {
  const t = useTranslate()
  const counts = { actors: useActorIds().length, links: useLinkIds().length }
  const titles = { actors: 'table.actorsTab', links: 'table.linksTab' } as const
  return (
    <nav className={styles.lists} aria-label={t('table.lists')}>
      {(['actors', 'links'] as const).map((each) => (
        <Link key={each} href={paths[each]} className={styles.list} aria-current={each === list ? 'page' : undefined}>
          {t(titles[each], { count: counts[each] })}
        </Link>
      ))}
    </nav>
  )
}

function SearchField() {
  const t = useTranslate()
  const store = useMapFilterStore()
  const filter = useMapFilter()
  return (
    <label className={styles.search}>
      <Search size={17} aria-hidden="true" />
      <input
        type="search"
        data-search
        aria-label={t('table.search')}
        placeholder={t('table.search')}
        value={filter.words}
        onChange={(event) => store.set({ ...filter, words: event.target.value })}
      />
    </label>
  )
}
