import { useState } from 'react'
import { Button } from '../../design/button'
import { Checkbox } from '../../design/checkbox'
import type { Translate } from '../../i18n/i18n'
import { useTranslate } from '../../i18n/use-translate'
import styles from './paste.module.css'
import { countVerdicts, type Review, type ReviewRow, takenAtFirst } from './review'

export interface PasteReviewProps {
  readonly review: Review
  onBack(): void
  onDone(): void
}

/** What the rows would add: what is new, what is known already, and what somebody has to look at. */
export function PasteReview({ review, onBack, onDone }: PasteReviewProps) {
  const t = useTranslate()
  const [taken, setTaken] = useState(() => takenAtFirst(review.rows))
  const take = (row: number, isTaken: boolean) => {
    const others = [...taken].filter((other) => other !== row)
    setTaken(new Set(isTaken ? [...others, row] : others))
  }
  const add = () => {
    onDone()
    review.add(taken)
  }
  const of = (verdict: ReviewRow['verdict']) => review.rows.filter((row) => row.verdict === verdict)
  return (
    <>
      <p className={styles.summary} role="status">
        {t('paste.summary', { ...countVerdicts(review.rows) })}
      </p>
      {review.unread > 0 && <p className={styles.why}>{t('paste.unread', { count: review.unread })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must scroll by keyboard too. */}
      <section className={styles.rows} tabIndex={0} aria-label={t('paste.rows')}>
        {(['check', 'new', 'known'] as const).map((verdict) => (
          <RowList key={verdict} title={titleOf(t, verdict)} rows={of(verdict)} taken={taken} onTake={take} />
        ))}
      </section>
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t('common.back')}</Button>
        <Button look="filled" isDisabled={taken.size === 0} onPress={add}>
          {t('paste.add', { count: taken.size })}
        </Button>
      </div>
    </>
  )
}

function titleOf(t: Translate, verdict: ReviewRow['verdict']): string {
  return t(`paste.${verdict}`)
}

interface RowListProps {
  readonly title: string
  readonly rows: readonly ReviewRow[]
  readonly taken: ReadonlySet<number>
  onTake(row: number, isTaken: boolean): void
}

function RowList({ title, rows, taken, onTake }: RowListProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.row} className={styles.row}>
            {row.isLost ? (
              <RowWords row={row} />
            ) : (
              <Checkbox isSelected={taken.has(row.row)} onChange={(isTaken) => onTake(row.row, isTaken)}>
                <RowWords row={row} />
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RowWords({ row: { title, note, why } }: { readonly row: ReviewRow }) {
  return (
    <span className={styles.words}>
      <span className={styles.title}>{title}</span>
      {note && <span className={styles.note}>{note}</span>}
      {why && <span className={styles.why}>{why}</span>}
    </span>
  )
}
