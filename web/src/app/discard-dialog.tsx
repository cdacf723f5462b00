import { problemKey } from '../api/problem-key'
import { ConfirmDialog } from '../design/confirm-dialog'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'

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
    <ConfirmDialog
      title={t('map.discardTitle')}
      sentences={[t(text)]}
      act={t('map.discard')}
      look="danger"
      sentenceFor={problemKey}
      onConfirm={onDiscard}
      onClose={onClose}
    />
  )
}
