import { X } from 'lucide-react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './making.module.css'

export interface MakingProps {
  /** What is made. */
  readonly label: string
  /** How much of it is done, from 0 to 1. */
  readonly share: number
  onCancel(): void
}

/** How far something is that is made beside the page, and the way to stop it. */
export function Making({ label, share, onCancel }: MakingProps) {
  const t = useTranslate()
  return (
    <div className={styles.making}>
      <ProgressBar className={styles.progress ?? ''} aria-label={label} value={share * 100}>
        {({ valueText }) => (
          <>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            <span>{valueText}</span>
          </>
        )}
      </ProgressBar>
      <Button autoFocus icon={<X size={18} />} onPress={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
