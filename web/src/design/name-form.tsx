import { type FormEvent, useState } from 'react'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import { Button } from './button'
import styles from './dialog-parts.module.css'
import { TextField } from './text-field'

export interface NameFormProps {
  readonly label: string
  readonly hint?: string
  /** What is said when nothing is given. */
  readonly missing: MessageKey
  readonly name: string
  readonly maxLength: number
  readonly saveLabel: string
  readonly leaveLabel: string
  /** A failure is told in the form, which stays as it is. */
  onSave(name: string): Promise<void>
  onLeave(): void
  /** The sentence for a failure of `onSave`. */
  sentenceFor(error: unknown): MessageKey
}

/** Asks for one name; a second press while it is being saved does nothing. */
export function NameForm(props: NameFormProps) {
  const {
    label,
    hint = '',
    missing,
    name: before,
    maxLength,
    saveLabel,
    leaveLabel,
    onSave,
    onLeave,
    sentenceFor,
  } = props
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
      setFailure(sentenceFor(error))
      setSaving(false)
    }
  }
  return (
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
        <Button onPress={onLeave}>{leaveLabel}</Button>
        <Button look="filled" type="submit">
          {isSaving ? t('common.wait') : saveLabel}
        </Button>
      </div>
    </form>
  )
}
