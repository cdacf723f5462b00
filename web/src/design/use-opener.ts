import { type RefObject, useId, useRef, useState } from 'react'
import type { PressButtonProps } from './press-button'

/** Where the keyboard goes in what was opened. */
export type OpeningFocus = 'first' | 'last' | 'whole'

export interface Opener {
  /** Undefined while it is closed. */
  readonly focus: OpeningFocus | undefined
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  /** For the button that opens it, whichever it is. */
  readonly context: PressButtonProps
  close(): void
}

/** A button and what it opens, which may still have to be fetched. */
export function useOpener(popup: 'menu' | 'dialog'): Opener {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [focus, open] = useState<OpeningFocus>()
  const isOpen = focus !== undefined
  const context: PressButtonProps = {
    ref: button,
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    ...(isOpen && { 'aria-controls': id }),
    onPress: (pressedWith) => open(pressedWith === 'pointer' ? 'whole' : 'first'),
    onKeyDown: (event) => {
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      if (popup !== 'menu' || !isArrow) return
      event.preventDefault()
      event.stopPropagation()
      open(event.key === 'ArrowDown' ? 'first' : 'last')
    },
  }
  return { focus, id, button, context, close: () => open(undefined) }
}
