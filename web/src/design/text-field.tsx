import { type KeyboardEvent, useId } from 'react'
import styles from './text-field.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  onChange(value: string): void
  onBlur?(): void
  /** What it deals with goes no further where it says `stopPropagation`. */
  onKeyDown?(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void
  readonly hint?: string
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
  readonly type?: 'text' | 'url' | 'search' | 'tel' | 'email'
  readonly isMultiline?: boolean
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly autoComplete?: string
}

/** A labelled text field with its hint and its error in words. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    placeholder,
    isMultiline,
    isReadOnly,
    isRequired,
    type = 'text',
    onChange,
    ...rest
  } = props
  const id = useId()
  const noteId = `${id}-note`
  const shared = {
    ...rest,
    id,
    placeholder,
    readOnly: isReadOnly,
    required: isRequired,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? noteId : undefined,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {isMultiline ? (
        <textarea {...shared} className={styles.area} rows={3} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} type={type} className={styles.input} onChange={({ target }) => onChange(target.value)} />
      )}
      {hint && !error && (
        <span id={noteId} className={styles.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={noteId} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  )
}
