import { useState } from 'react'
import { Button } from '../design/button'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { TypeSelect } from '../own-words/type-select'
import styles from './pasting.module.css'
import { countVerdicts, OPEN_TYPE, type Review, type ReviewRow, takenAtFirst } from './review'
import { RowList } from './row-list'

export interface PasteReviewProps {
  readonly review: Review
  onBack(): void
  onDone(): void
}

/** What a list would add: what is new, what is there already, and what somebody has to look at. */
export function PasteReview({ review, onBack, onDone }: PasteReviewProps) {
  const t = useTranslate()
  const [taken, setTaken] = useState(() => takenAtFirst(review.rows))
  const [openType, setOpenType] = useState<string>('other-coordination')
  const take = (row: number, isTaken: boolean) => {
    const others = [...taken].filter((other) => other !== row)
    setTaken(new Set(isTaken ? [...others, row] : others))
  }
  const add = () => {
    onDone()
    review.add({ taken, openType })
  }
  const of = (verdict: ReviewRow['verdict']) => review.rows.filter((row) => row.verdict === verdict)
  return (
    <>
      <p className={styles.summary} role="status">
        {t('paste.summary', { ...countVerdicts(review.rows) })}
      </p>
      {review.unread > 0 && <p className={styles.why}>{t('paste.unread', { count: review.unread })}</p>}
      {review.rows.some(({ type }) => type === OPEN_TYPE) && (
        <TypeSelect label={t('paste.openType')} type={openType} onChange={setOpenType} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must scroll by keyboard too. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('paste.rows')}>
        {(['check', 'new', 'known'] as const).map((verdict) => (
          <RowList
            key={verdict}
            title={titleOf(t, verdict)}
            rows={of(verdict)}
            openType={openType}
            taken={taken}
            onTake={take}
          />
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
