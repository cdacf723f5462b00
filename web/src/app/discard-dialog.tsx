import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'

export interface DiscardDialogProps {
  /** What becomes of what is given up. */
  readonly text: MessageKey
  onDiscard(): void
  onClose(): void
}

/** Asks before what was refused is given up: no undo brings it back. */
export function DiscardDialog({ text, onDiscard, onClose }: DiscardDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('map.discardTitle')} isOpen onClose={onClose}>
      <p className={styles.text}>{t(text)}</p>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onPress={onDiscard}>
          {t('map.discard')}
        </Button>
      </div>
    </Dialog>
  )
}
