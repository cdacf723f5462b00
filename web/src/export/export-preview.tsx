import { useTranslate } from '../i18n/use-translate'
import styles from './export-dialog.module.css'
import type { Drawing } from './use-prepared-svg'

export interface ExportPreviewProps {
  readonly drawing: Drawing
  readonly territoryName: string
}

/** The sheet in small, as the files will show it. */
export function ExportPreview({ drawing, territoryName }: ExportPreviewProps) {
  const t = useTranslate()
  switch (drawing.kind) {
    case 'drawing':
      return <p className={styles.waiting}>{t('common.loading')}</p>
    case 'failed':
      return <p className={styles.waiting}>{t('export.previewFailed')}</p>
    case 'ready':
      return <img className={styles.preview} src={drawing.url} alt={t('export.preview', { name: territoryName })} />
    default:
      return drawing satisfies never
  }
}
