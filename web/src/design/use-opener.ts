import { type ContextType, type RefObject, useId, useRef, useState } from 'react'
import type { ButtonContext } from 'react-aria-components/Button'

/** Where the keyboard goes in what was opened. */
export type OpeningFocus = 'first' | 'last' | 'whole'

export interface Opener {
  /** Undefined while it is closed. */
  readonly focus: OpeningFocus | undefined
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  /** For the button that opens it, whichever it is. */
  readonly context: ContextType<typeof ButtonContext>
  close(): void
}

/** A button and what it opens, which may still have to be fetched. */
export function useOpener(popup: 'menu' | 'dialog'): Opener {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [focus, open] = useState<OpeningFocus>()
  const isOpen = focus !== undefined
  const context: Opener['context'] = {
    ref: button,
    isPressed: isOpen,
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    ...(isOpen && { 'aria-controls': id }),
    onPress: ({ pointerType }) => open(pointerType === 'mouse' || pointerType === 'touch' ? 'whole' : 'first'),
    onKeyDown: (event) => {
      if (popup === 'menu' && event.key === 'ArrowDown') return open('first')
      if (popup === 'menu' && event.key === 'ArrowUp') return open('last')
      event.continuePropagation()
    },
  }
  return { focus, id, button, context, close: () => open(undefined) }
}
