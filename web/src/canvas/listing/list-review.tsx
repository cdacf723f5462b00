import { type ReviewedRow, reviewPaste } from '@maillage/shared/exchange/paste-review'
import type { PastedActors } from '@maillage/shared/exchange/pasted-actors'
import type { Position } from '@maillage/shared/map/actor'
import { useMemo, useState } from 'react'
import { Button } from '../../design/button'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { TypeSelect } from '../../own-words/type-select'
import { useAdding } from '../use-adding'
import styles from './listing.module.css'
import { ReviewList } from './review-list'
import { isTakenAtFirst, unreadableRows } from './review-rows'

export interface ListReviewProps {
  readonly pasted: PastedActors
  readonly near: Position
  onBack(): void
  onDone(): void
}

/** What a list would put on the map: what is new, what is there already, and what somebody has to look at. */
export function ListReview({ pasted, near, onBack, onDone }: ListReviewProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const adding = useAdding()
  // As the map was when the list came: rows that jump while somebody reads them help nobody.
  const [rows] = useState(() =>
    reviewPaste(
      pasted,
      view.actorIds().flatMap((id) => view.actor(id) ?? []),
    ),
  )
  const [taken, setTaken] = useState(() => new Set(rows.filter(isTakenAtFirst).map(({ actor }) => actor.row)))
  const [otherType, setOtherType] = useState<string>('other-coordination')
  const groups = useMemo(() => groupedByKind(rows), [rows])
  const unreadable = unreadableRows(pasted)
  const chosen = rows.filter(({ actor }) => taken.has(actor.row))
  const take = (row: number, isTaken: boolean) => {
    const next = new Set(taken)
    if (isTaken) next.add(row)
    else next.delete(row)
    setTaken(next)
  }
  const add = () => {
    onDone()
    adding.addList(
      chosen.map(({ actor: { row: _row, type = otherType, ...fields } }) => ({ ...fields, type })),
      near,
    )
  }
  return (
    <>
      <p className={styles.summary}>
        {t('listing.summary', {
          rows: rows.length + unreadable.length,
          fresh: groups.new.length,
          known: groups.known.length,
          check: groups.check.length + unreadable.length,
        })}
      </p>
      {pasted.unread > 0 && <p className={styles.warning}>{t('listing.unread', { count: pasted.unread })}</p>}
      {rows.some(({ actor }) => !actor.type) && (
        <TypeSelect label={t('listing.otherType')} type={otherType} onChange={setOtherType} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must scroll by keyboard too. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('listing.rows')}>
        <ReviewList
          title={t('listing.check')}
          rows={groups.check}
          unreadable={unreadable}
          otherType={otherType}
          taken={taken}
          onTake={take}
        />
        <ReviewList title={t('listing.new')} rows={groups.new} otherType={otherType} taken={taken} onTake={take} />
        <ReviewList title={t('listing.known')} rows={groups.known} otherType={otherType} taken={taken} onTake={take} />
      </section>
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t('common.back')}</Button>
        <Button look="filled" isDisabled={chosen.length === 0} onPress={add}>
          {t('listing.add', { count: chosen.length })}
        </Button>
      </div>
    </>
  )
}

function groupedByKind(rows: readonly ReviewedRow[]): Record<ReviewedRow['verdict']['kind'], ReviewedRow[]> {
  const of = (kind: ReviewedRow['verdict']['kind']) => rows.filter(({ verdict }) => verdict.kind === kind)
  return { new: of('new'), known: of('known'), check: of('check') }
}
