import { type ReactNode, useState } from 'react'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import { Button } from './button'
import { Dialog } from './dialog'
import styles from './dialog-parts.module.css'

export interface ConfirmDialogProps {
  readonly title: string
  /** What will happen, a paragraph each. */
  readonly sentences: readonly ReactNode[]
  readonly act: string
  readonly look: 'filled' | 'danger'
  /** A failure is told in the dialog, which stays open. */
  onConfirm(): Promise<void> | void
  onClose(): void
  /** The sentence for a failure of `onConfirm`. */
  sentenceFor(error: unknown): MessageKey
}

/** Says what will happen before it does; a second press while it is under way does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, sentences, act, look, onConfirm, onClose, sentenceFor } = props
  const t = useTranslate()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()
  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    try {
      await onConfirm()
    } catch (error) {
      setFailure(sentenceFor(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
        <p key={index} className={styles.text}>
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
