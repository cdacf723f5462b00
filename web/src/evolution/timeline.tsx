import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../design/button'
import { RadioGroup } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import styles from './timeline.module.css'

export type Mode = 'compare' | 'time'

export interface TimelineProps {
  readonly mode: Mode
  onMode(mode: Mode): void
  onOpenVersions(): void
  /** What the map shows of it. */
  readonly choice?: ReactNode
  /** The rail with its handles. */
  readonly children: ReactNode
}

/** Under the map: how its history is read, and between what. */
export function Timeline({ mode, onMode, onOpenVersions, choice, children }: TimelineProps) {
  const t = useTranslate()
  return (
    <section className={styles.timeline} aria-label={t('evolution.timeline')}>
      <div className={styles.choices}>
        <RadioGroup<Mode>
          label={t('evolution.modes')}
          isLabelHidden
          look="segments"
          options={[
            { value: 'compare', text: t('evolution.compare') },
            { value: 'time', text: t('evolution.overTime') },
          ]}
          value={mode}
          onChange={onMode}
        />
        {choice && <div className={styles.choice}>{choice}</div>}
        <span className={styles.versions}>
          <Button
            icon={<History size={17} aria-hidden="true" />}
            aria-label={t('version.open')}
            onPress={onOpenVersions}
          >
            <span className={styles.word}>{t('version.open')}</span>
          </Button>
        </span>
      </div>
      <div className={styles.rail}>{children}</div>
    </section>
  )
}
