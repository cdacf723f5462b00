import { foldName } from '@maillage/shared/map/fold-name'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useEffect, useId, useRef, useState } from 'react'
import { TextField } from '../design/text-field'
import { ToggleChip } from '../design/toggle-chip'
import { useTranslate } from '../i18n/use-translate'
import styles from './change-list.module.css'
import { type ChangeRow, groupOf, nameOf, ROW_GROUPS, type RowGroup } from './change-rows'
import { ChangeSign } from './change-sign'
import { detailWords, shortDetail } from './change-words'

export interface ChangeListProps {
  readonly rows: readonly ChangeRow[]
  /** What is pointed at on the map. */
  readonly current: ActorId | LinkId | undefined
  onPoint(id: ActorId | LinkId): void
}

/** A longer group is folded after so many rows. */
const FEW = 5
/** A shorter list needs no filter. */
const MANY = 8

/** All that the map shows of what changed, by kind: the list alone is enough to know it. */
export function ChangeList({ rows, current, onPoint }: ChangeListProps) {
  const t = useTranslate()
  const [chosen, setChosen] = useState<RowGroup | 'all'>('all')
  const [words, setWords] = useState('')
  const groups = ROW_GROUPS.filter((group) => rows.some((row) => groupOf(row) === group))
  const group = chosen === 'all' || groups.includes(chosen) ? chosen : 'all'
  const folded = foldName(words)
  const found = rows.filter((row) => foldName(nameOf(row)).includes(folded) || row.id === current)
  const shown = groups.filter((one) => group === 'all' || one === group || hasRow(rows, one, current))
  return (
    <>
      {rows.length > MANY && (
        <div className={styles.filter}>
          <fieldset className={styles.chips} aria-label={t('evolution.filter')}>
            <ToggleChip isSelected={group === 'all'} onChange={() => setChosen('all')}>
              {t('evolution.all')}
            </ToggleChip>
            {groups.map((one) => (
              <ToggleChip
                key={one}
                isSelected={group === one}
                onChange={(isSelected) => setChosen(isSelected ? one : 'all')}
              >
                {t(`group.${one}`)}
              </ToggleChip>
            ))}
          </fieldset>
          <TextField label={t('evolution.search')} type="search" value={words} onChange={setWords} autoComplete="off" />
        </div>
      )}
      {rows.length > 0 && found.length === 0 && <p className={styles.none}>{t('evolution.noRow')}</p>}
      {shown.map((one) => (
        <Group
          key={one}
          group={one}
          rows={found.filter((row) => groupOf(row) === one)}
          isWhole={folded !== '' || group !== 'all'}
          current={current}
          onPoint={onPoint}
        />
      ))}
    </>
  )
}

function hasRow(rows: readonly ChangeRow[], group: RowGroup, id: string | undefined): boolean {
  return rows.some((row) => row.id === id && groupOf(row) === group)
}

interface GroupProps extends ChangeListProps {
  readonly group: RowGroup
  /** Not folded, however long. */
  readonly isWhole: boolean
}

function Group({ group, rows, isWhole, current, onPoint }: GroupProps) {
  const t = useTranslate()
  const title = useId()
  const [isOpen, setOpen] = useState(false)
  if (rows.length === 0) return null
  const isUnfolded = isWhole || isOpen || rows.length <= FEW || rows.slice(FEW).some(({ id }) => id === current)
  const shown = isUnfolded ? rows : rows.slice(0, FEW)
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        <ChangeSign group={group} />
        {t(`group.${group}`)}
        <span className={styles.count}>{rows.length}</span>
      </h3>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            <Row row={row} isCurrent={row.id === current} onPoint={onPoint} />
          </li>
        ))}
      </ul>
      {!isUnfolded && (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {t('evolution.showMore', { count: rows.length - FEW })}
        </button>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: ChangeRow
  readonly isCurrent: boolean
  onPoint(id: ActorId | LinkId): void
}

function Row({ row, isCurrent, onPoint }: RowProps) {
  const t = useTranslate()
  const button = useRef<HTMLButtonElement>(null)
  const details = detailWords(t, row)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      className={styles.row}
      aria-current={isCurrent || undefined}
      title={t('evolution.showOnMap')}
      onClick={() => onPoint(row.id)}
    >
      <span className={styles.names}>
        {nameOf(row)}
        {details && <span className={styles.details}>{details}</span>}
      </span>
      <span className={styles.short}>{shortDetail(t, row)}</span>
    </button>
  )
}
