import { FileJson, Upload } from 'lucide-react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'

export interface FileChooserProps {
  onChoose(file: File): void
}

/** A file, chosen in the system's dialog or dropped. */
export function FileChooser({ onChoose }: FileChooserProps) {
  const t = useTranslate()
  const drop: NonNullable<DropZoneProps['onDrop']> = async ({ items }) => {
    const item = items.find(({ kind }) => kind === 'file')
    if (item?.kind === 'file') onChoose(await item.getFile())
  }
  return (
    <DropZone className={styles.drop ?? ''} aria-label={t('home.drop')} onDrop={(event) => void drop(event)}>
      <FileJson className={styles.sign} size={28} aria-hidden="true" />
      <p className={styles.dropText}>{t('home.drop')}</p>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onChoose(file)
        }}
      >
        <Button icon={<Upload size={16} aria-hidden="true" />}>{t('home.chooseFile')}</Button>
      </FileTrigger>
    </DropZone>
  )
}
