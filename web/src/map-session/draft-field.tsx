import { TextField } from '../design/text-field'
import { type DraftOptions, useDraft } from './use-draft'

export interface DraftFieldProps {
  readonly label: string
  readonly value: string
  onCommit: DraftOptions['commit']
  check?: NonNullable<DraftOptions['check']>
  /** A sentence under the field about what it holds now. */
  hint?(text: string): string | undefined
  readonly maxLength?: number
  readonly isMultiline?: boolean
  readonly placeholder?: string
  readonly type?: 'text' | 'url' | 'tel' | 'email'
}

/** A text field of an actor or a link; it commits when it is left and when the typing pauses. */
export function DraftField({ label, value, onCommit, check, hint, isMultiline = false, ...rest }: DraftFieldProps) {
  const draft = useDraft({ value, commit: onCommit, isProse: isMultiline, ...(check && { check }) })
  const sentence = hint?.(draft.text)
  return (
    <TextField
      {...rest}
      label={label}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.leave}
      error={draft.error}
      isMultiline={isMultiline}
      autoComplete="off"
      {...(sentence !== undefined && { hint: sentence })}
    />
  )
}
