import { useTranslate } from '../i18n/use-translate'
import { forgetTerritory } from '../offline/forget-territory'
import { CardSkeleton, RefusedCard, UnreachableCard } from './closed-card'
import { idOf, type TerritoryEntry } from './load-territories'
import { TerritoryCard } from './territory-card'
import styles from './territory-list.module.css'

export interface TerritoryListProps {
  readonly entries: readonly TerritoryEntry[]
  /** False when the server could not tell all of it. */
  readonly isWhole: boolean
}

export function TerritoryList({ entries, isWhole }: TerritoryListProps) {
  const t = useTranslate()
  if (entries.length === 0) return isWhole ? <p className={styles.empty}>{t('home.empty')}</p> : null
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={idOf(entry)} className={styles.item}>
          <EntryCard entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function EntryCard({ entry }: { readonly entry: TerritoryEntry }) {
  switch (entry.kind) {
    case 'open':
      return <TerritoryCard territory={entry.territory} accessKey={entry.key} />
    case 'unreachable':
      return <UnreachableCard known={entry.known} />
    case 'refused':
      return <RefusedCard known={entry.known} onForget={() => void forgetTerritory(entry.known)} />
    default:
      return entry satisfies never
  }
}

export function TerritoryListSkeleton() {
  const t = useTranslate()
  return (
    <div className={styles.list} role="status" aria-label={t('common.loading')}>
      <CardSkeleton />
      <CardSkeleton />
      <CardSkeleton />
    </div>
  )
}
