import { problemKey } from '../api/problem-key'
import { Dialog } from '../design/dialog'
import { NameForm } from '../design/name-form'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'

export interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly hint?: string
  /** What is said when nothing is given. */
  readonly missing: MessageKey
  readonly name: string
  readonly maxLength: number
  /** A failure is told in the dialog, which stays open. */
  onSave(name: string): Promise<void>
  onClose(): void
}

/** Asks for one name. */
export function NameDialog({ title, onClose, ...form }: NameDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <NameForm
        {...form}
        saveLabel={t('common.save')}
        leaveLabel={t('common.cancel')}
        onLeave={onClose}
        sentenceFor={problemKey}
      />
    </Dialog>
  )
}
