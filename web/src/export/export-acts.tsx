import { Download, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './export-dialog.module.css'
import { Making } from './making'
import type { ExportRun } from './use-export'

/** The second press of a double click ends nothing. */
const DOUBLE_CLICK_MS = 500

export interface ExportActsProps {
  readonly run: ExportRun
  readonly isReady: boolean
  onExport(): void
  onCancel(): void
}

/** Makes the file, tells how far it is, and what stood in the way. */
export function ExportActs({ run, isReady, onExport, onCancel }: ExportActsProps) {
  const t = useTranslate()
  const [startedAt, setStartedAt] = useState<number>()
  const start = () => {
    setStartedAt(performance.now())
    onExport()
  }
  const cancel = () => {
    if (performance.now() - (startedAt ?? 0) > DOUBLE_CLICK_MS) onCancel()
  }
  if (run.kind === 'running') {
    return <Making label={t('export.making')} share={run.share} onCancel={cancel} />
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
          // One button gives way to the other: the focus goes on where it was.
          autoFocus={startedAt !== undefined}
          onPress={start}
        >
          {t(run.kind === 'failed' ? 'export.again' : 'export.act')}
        </Button>
      </div>
    </>
  )
}
