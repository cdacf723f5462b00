import { Download, RotateCcw, X } from 'lucide-react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './export-dialog.module.css'
import type { ExportRun } from './use-export'

export interface ExportActsProps {
  readonly run: ExportRun
  readonly isReady: boolean
  onExport(): void
  onCancel(): void
}

/** Makes the file, tells how far it is, and what stood in the way. */
export function ExportActs({ run, isReady, onExport, onCancel }: ExportActsProps) {
  const t = useTranslate()
  if (run.kind === 'running') {
    return (
      <div className={styles.acts}>
        <ProgressBar className={styles.progress ?? ''} aria-label={t('export.making')} value={run.share * 100}>
          {({ valueText }) => (
            <>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${run.share * 100}%` }} />
              </span>
              <span>{valueText}</span>
            </>
          )}
        </ProgressBar>
        <Button icon={<X size={18} />} onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <>
      {run.kind === 'failed' && (
        <p role="alert" className={styles.problem}>
          {t(`export.problem.${run.code}`)}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          look="filled"
          isDisabled={!isReady}
          icon={run.kind === 'failed' ? <RotateCcw size={18} /> : <Download size={18} />}
          onPress={onExport}
        >
          {t(run.kind === 'failed' ? 'export.again' : 'export.act')}
        </Button>
      </div>
    </>
  )
}
