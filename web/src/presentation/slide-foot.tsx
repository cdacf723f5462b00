import { useTranslate } from '../i18n/use-translate'
import type { Arrangement } from './room-size'
import styles from './slide-foot.module.css'

export interface SlideFootProps {
  readonly step: number
  readonly count: number
  /** Of the view; undefined for the whole map. */
  readonly title: string | undefined
  readonly source: string
  readonly arrangement: Arrangement
}

/** Where one is in a presentation, and where what is shown comes from. */
export function SlideFoot({ step, count, title, source, arrangement }: SlideFootProps) {
  const t = useTranslate()
  return (
    <footer className={styles.foot} data-arrangement={arrangement}>
      <Steps step={step} count={count} />
      <span>
        {t('presentation.step', { step: step + 1, count })}
        {title !== undefined && <b>{` · ${title}`}</b>}
      </span>
      <span className={styles.source}>{source}</span>
    </footer>
  )
}

/** With more, dots are no longer counted at a glance. */
const MOST_DOTS = 14

function Steps({ step, count }: { readonly step: number; readonly count: number }) {
  if (count < 2 || count > MOST_DOTS) return null
  return (
    <span className={styles.steps} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place.
        <i key={index} data-step={index < step ? 'done' : index === step ? 'now' : 'next'} />
      ))}
    </span>
  )
}
