import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components/TextField'
import styles from './text-field.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  onChange(value: string): void
  onBlur?(): void
  /** Keys that it does not keep for itself go on with `continuePropagation`. */
  readonly onKeyDown?: NonNullable<AriaTextFieldProps['onKeyDown']>
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
export function TextField({ label, hint, error, placeholder, isMultiline, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {isMultiline ? (
        <TextArea className={styles.area ?? ''} placeholder={placeholder ?? ''} rows={3} />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} />
      )}
      {hint && !error && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
