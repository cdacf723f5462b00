import { useState } from 'react'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'

export interface ConfirmDialogProps {
  readonly title: string
  /** What will happen. */
  readonly sentences: readonly string[]
  readonly act: string
  readonly look: 'filled' | 'danger'
  /** A failure is told in the dialog, which stays open. */
  onConfirm(): Promise<void>
  onClose(): void
}

/** Says what will happen to a version or to the map before it does. */
export function ConfirmDialog({ title, sentences, act, look, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslate()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()
  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    try {
      await onConfirm()
    } catch (error) {
      setFailure(problemKey(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      {failure && (
        <p className={styles.failure} role="alert">
          {t(failure)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look={look} onPress={() => void confirm()}>
          {isBusy ? t('common.wait') : act}
        </Button>
      </div>
    </Dialog>
  )
}
