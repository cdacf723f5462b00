import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Draft, hasTyping, mergedText, typed } from '../map-session/field-draft'

/** After a pause this long in the typing, the text is committed as one step to undo. */
const PAUSE_MS = 600

export interface DraftOptions {
  /** What the map holds, as it is shown. */
  readonly value: string
  /** The sentence of what is wrong with a text; such a text stays in the field and is not committed. */
  check?(text: string): string | undefined
  /** Returns whether the text is now part of the map. */
  commit(text: string): boolean
  readonly isProse?: boolean
  /** A name commits only when it is left. */
  readonly commitsOnPause?: boolean
}

export interface FieldDraft {
  readonly text: string
  readonly error: string | undefined
  type(text: string): void
  /** Commits and shows the map's value again; returns false when the text cannot be committed and stays. */
  leave(): boolean
  revert(): void
}

/**
 * A text field over a value that others change too. Until somebody types here it follows the map; what is
 * typed stays in view until the field is left, and is merged with what others wrote when it is committed.
 */
export function useDraft({ value, check, commit, isProse = false, commitsOnPause = true }: DraftOptions): FieldDraft {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  // What closes the field in the same moment (Enter, Esc) must see what was just committed or taken back.
  const latest = useRef<Draft | null>(null)
  const set = (next: Draft | null) => {
    latest.current = next
    setDraft(next)
  }
  const text = draft?.text ?? value
  const error = isChecked ? check?.(text) : undefined

  const flush = (): boolean => {
    const current = latest.current
    if (!hasTyping(current)) return true
    if (check?.(current.text)) return false
    const merged = mergedText(current, value, { isProse })
    if (!commit(check?.(merged) ? current.text : merged)) return false
    set({ base: current.text, text: current.text })
    return true
  }
  const flushOnPause = useEffectEvent(flush)
  useEffect(() => {
    if (!commitsOnPause || !hasTyping(draft)) return
    const timer = setTimeout(flushOnPause, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, commitsOnPause])
  const flushOnClose = useEffectEvent(flush)
  useEffect(
    () => () => {
      flushOnClose()
    },
    [],
  )

  return {
    text,
    error,
    type(next) {
      setIsChecked(false)
      set(typed(latest.current, value, next))
    },
    leave() {
      const isCommitted = flush()
      setIsChecked(!isCommitted)
      if (isCommitted) set(null)
      return isCommitted
    },
    revert() {
      setIsChecked(false)
      set(null)
    },
  }
}
