import { type FormEvent, useState } from 'react'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { TextField } from '../design/text-field'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'

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
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint = '', missing, name: before, maxLength, onSave, onClose } = props
  const t = useTranslate()
  const [name, setName] = useState(before)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    const trimmed = name.trim()
    if (trimmed === '') return setFailure(missing)
    setSaving(true)
    try {
      await onSave(trimmed)
    } catch (error) {
      setFailure(problemKey(error))
      setSaving(false)
    }
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={label}
          hint={hint}
          value={name}
          onChange={setName}
          error={failure && t(failure)}
          maxLength={maxLength}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <div className={styles.buttons}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="filled" type="submit">
            {t(isSaving ? 'common.wait' : 'common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
