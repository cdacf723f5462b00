import { FileJson, Upload } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
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
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    // The same file, mended meanwhile, can be chosen once more.
    currentTarget.value = ''
    if (file) onChoose(file)
  }
  return (
    <DropZone className={styles.drop ?? ''} aria-label={t('home.drop')} onDrop={(event) => void drop(event)}>
      <FileJson className={styles.sign} size={28} aria-hidden="true" />
      <p className={styles.dropText}>{t('home.drop')}</p>
      <Button icon={<Upload size={16} aria-hidden="true" />} onPress={() => input.current?.click()}>
        {t('home.chooseFile')}
      </Button>
      <input ref={input} type="file" accept="application/json,.json" hidden onChange={choose} />
    </DropZone>
  )
}
