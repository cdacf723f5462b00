import { useTranslate } from '../i18n/use-translate'
import styles from './export-dialog.module.css'
import type { Preview } from './use-preview'

export interface ExportPreviewProps {
  readonly preview: Preview
  readonly territoryName: string
}

/** The sheet in small, as the file will show it. */
export function ExportPreview({ preview, territoryName }: ExportPreviewProps) {
  const t = useTranslate()
  return <div className={styles.preview}>{content()}</div>

  function content() {
    switch (preview.kind) {
      case 'drawing':
        return <p>{t('common.loading')}</p>
      case 'failed':
        return <p>{t('export.previewFailed')}</p>
      case 'ready':
        return <img src={preview.url} alt={t('export.preview', { name: territoryName })} />
      default:
        return preview satisfies never
    }
  }
}
