import type { KeyboardEvent } from 'react'

/** Whether Escape is meant for a panel: a list that hangs open in it closes first. */
export function isEscape({ key, target }: KeyboardEvent): boolean {
  const isListOpen = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
  return key === 'Escape' && !isListOpen
}
