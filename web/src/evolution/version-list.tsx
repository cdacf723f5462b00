import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { useId, useState } from 'react'
import { RadioGroup } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import { dayOf } from './stops'
import styles from './version-list.module.css'
import { VersionRow, type VersionRowProps } from './version-row'

export interface VersionListProps extends Omit<VersionRowProps, 'snapshot'> {
  readonly snapshots: readonly SnapshotRecord[]
}

type Order = 'date' | 'name'
const COLLATOR = new Intl.Collator('fr', { numeric: true })

/** The versions that people named, and folded under them those that were kept without being asked for. */
export function VersionList({ snapshots, ...row }: VersionListProps) {
  const t = useTranslate()
  const [order, setOrder] = useState<Order>('date')
  const title = useId()
  const named = sorted(
    snapshots.filter(({ name }) => name !== ''),
    order,
  )
  const others = snapshots.filter(({ name }) => name === '')
  return (
    <>
      <section aria-labelledby={title}>
        <div className={styles.head}>
          <h3 id={title} className={styles.title}>
            {t('version.named')}
          </h3>
          {named.length > 1 && (
            <RadioGroup<Order>
              label={t('version.order')}
              isLabelHidden
              look="segments"
              options={[
                { value: 'date', text: t('version.byDate') },
                { value: 'name', text: t('version.byName') },
              ]}
              value={order}
              onChange={setOrder}
            />
          )}
        </div>
        {named.length === 0 && <p className={styles.empty}>{t('version.noNamed')}</p>}
        <Rows snapshots={named} {...row} />
      </section>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('version.automatic', { count: others.length })}</summary>
          <Rows snapshots={others} {...row} />
        </details>
      )}
    </>
  )
}

function Rows({ snapshots, ...row }: VersionListProps) {
  return (
    <ul>
      {snapshots.map((snapshot) => (
        <li key={snapshot.id} className={styles.row}>
          <VersionRow snapshot={snapshot} {...row} />
        </li>
      ))}
    </ul>
  )
}

function sorted(snapshots: readonly SnapshotRecord[], order: Order): SnapshotRecord[] {
  if (order === 'name') return snapshots.toSorted((a, b) => COLLATOR.compare(a.name, b.name))
  // The server gives the newest first; what they show may be of another day.
  return snapshots.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}
