import type { ReviewedRow } from '@maillage/shared/exchange/paste-review'
import type { PastedProblem } from '@maillage/shared/exchange/pasted-actors'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { Checkbox } from '../../design/checkbox'
import { SphereGlyph } from '../../design/sphere-glyph'
import { typeLabel } from '../../i18n/domain-labels'
import { useTranslate } from '../../i18n/use-translate'
import styles from './listing.module.css'
import { doubtSentence, problemSentence } from './review-rows'

export interface ReviewListProps {
  readonly title: string
  readonly rows: readonly ReviewedRow[]
  /** Rows that cannot become an actor. */
  readonly unreadable?: readonly PastedProblem[]
  /** Of those that tell no type. */
  readonly otherType: string
  /** The rows that will be put on the map. */
  readonly taken: ReadonlySet<number>
  onTake(row: number, isTaken: boolean): void
}

/** The rows of one verdict; nothing where there are none. */
export function ReviewList({ title, rows, unreadable = [], otherType, taken, onTake }: ReviewListProps) {
  const t = useTranslate()
  if (rows.length + unreadable.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {unreadable.map((problem) => (
          <li key={problem.row} className={`${styles.row} ${styles.doubt}`}>
            {t('listing.rowLeft', { row: problem.row, why: problemSentence(t, problem) })}
          </li>
        ))}
        {rows.map((reviewed) => (
          <li key={reviewed.actor.row} className={styles.row}>
            <Checkbox
              isSelected={taken.has(reviewed.actor.row)}
              onChange={(isTaken) => onTake(reviewed.actor.row, isTaken)}
            >
              <RowContent reviewed={reviewed} type={reviewed.actor.type ?? otherType} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RowContent({ reviewed: { actor, verdict }, type }: { readonly reviewed: ReviewedRow; readonly type: string }) {
  const t = useTranslate()
  const facts = [typeLabel(t, type), actor.commune].filter(Boolean).join(' · ')
  return (
    <>
      <SphereGlyph sphere={sphereOf(type)} size={24} />
      <span className={styles.texts}>
        <span className={styles.name}>{actor.name}</span>
        <span className={styles.facts}>{facts}</span>
        {verdict.kind === 'check' && <span className={styles.doubt}>{doubtSentence(t, verdict.why)}</span>}
      </span>
    </>
  )
}
