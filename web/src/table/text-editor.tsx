import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { mergedText } from '../map-session/field-draft'
import styles from './editors.module.css'
import type { EditEnd } from './grid-cursor'

export interface TextEditorProps {
  readonly label: string
  readonly value: string
  readonly text: string | undefined
  readonly maxLength: number
  readonly placeholder?: string
  readonly check?: ((text: string) => string | undefined) | undefined
  /** Returns whether the text is now part of the map. */
  onCommit(text: string): boolean
  onEnd(end: EditEnd | 'left'): void
}

/** A text in its cell. Enter and Tab keep it, Escape takes it back; what others wrote meanwhile is merged. */
export function TextEditor(props: TextEditorProps) {
  const { label, value, text, maxLength, placeholder, check, onCommit, onEnd } = props
  const [base] = useState(value)
  const [typed, setTyped] = useState(text ?? value)
  const [error, setError] = useState<string>()
  const errorId = useId()
  const isDone = useRef(false)
  const commit = (): boolean => {
    if (typed === base) return true
    const wrong = check?.(typed)
    setError(wrong)
    return !wrong && onCommit(mergedText({ base, text: typed }, value))
  }
  const leave = (end: EditEnd | 'left') => {
    isDone.current = true
    onEnd(end)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed, Enter only ends the word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave('stay')
    else if (event.key === 'Enter' && commit()) leave(event.shiftKey ? 'stay' : 'down')
    else if (event.key === 'Tab' && commit()) leave(event.shiftKey ? 'previous' : 'next')
    else if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
  }
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the edit was asked for with a key or a press on this cell.
        autoFocus
        className={styles.input}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        value={typed}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value)
          setError(undefined)
        }}
        onFocus={(event) => event.target.setSelectionRange(typed.length, typed.length)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isDone.current) return
          // What cannot be kept is given up when the cell is left.
          commit()
          leave('left')
        }}
      />
      {error && (
        <span id={errorId} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </>
  )
}
