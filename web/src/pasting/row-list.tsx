import { sphereOf } from '@maillage/shared/territory/actor-types'
import { CircleAlert } from 'lucide-react'
import { Checkbox } from '../design/checkbox'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './pasting.module.css'
import { OPEN_TYPE, type ReviewRow } from './review'

export interface RowListProps {
  readonly title: string
  readonly rows: readonly ReviewRow[]
  /** Of actors whose rows tell none. */
  readonly openType: string
  /** The rows that will be added. */
  readonly taken: ReadonlySet<number>
  onTake(row: number, isTaken: boolean): void
}

/** The rows of one verdict; nothing where there are none. */
export function RowList({ title, rows, openType, taken, onTake }: RowListProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.row} className={styles.row}>
            {row.isLost ? (
              <span className={styles.lost}>
                <CircleAlert size={20} aria-hidden="true" />
                <RowWords row={row} openType={openType} />
              </span>
            ) : (
              <Checkbox isSelected={taken.has(row.row)} onChange={(isTaken) => onTake(row.row, isTaken)}>
                <RowWords row={row} openType={openType} />
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RowWords({ row: { title, note, why, type: told }, openType }: Pick<RowListProps, 'openType'> & RowProps) {
  const t = useTranslate()
  const words = useOwnWords()
  const type = told === OPEN_TYPE ? openType : told
  const facts = [type && typeLabel(t, type, words), note].filter(Boolean).join(' · ')
  return (
    <>
      {type && <SphereGlyph sphere={sphereOf(type)} size={24} />}
      <span className={styles.texts}>
        <bdi className={styles.name}>{title}</bdi>
        {facts && <span className={styles.facts}>{facts}</span>}
        {why && <span className={styles.why}>{why}</span>}
      </span>
    </>
  )
}

interface RowProps {
  readonly row: ReviewRow
}
