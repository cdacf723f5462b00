import type { ReactNode, RefObject } from 'react'
import { Dialog, OverlayTriggerStateContext } from 'react-aria-components/Dialog'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'

export interface PopoverBubbleProps {
  readonly label: string
  readonly placement: NonNullable<PopoverProps['placement']>
  /** Of the bubble and of what scrolls in it. */
  readonly className: string
  readonly contentClassName: string
  /** A button among them with `slot="close"` closes it. */
  readonly children: ReactNode
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  onClose(): void
}

/** The open bubble of a `PopoverButton`. */
export function PopoverBubble(props: PopoverBubbleProps) {
  const { id, button, label, placement, className, contentClassName, children, onClose } = props
  // Whatever is asked of it, an open bubble can only close.
  const state = {
    isOpen: true,
    point: null,
    setOpen: onClose,
    open: onClose,
    close: onClose,
    toggle: onClose,
    setPoint: onClose,
  }
  return (
    <Popover
      className={className}
      trigger="DialogTrigger"
      triggerRef={button}
      placement={placement}
      offset={6}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <OverlayTriggerStateContext.Provider value={state}>
        <Dialog id={id} className={contentClassName} aria-label={label}>
          {children}
        </Dialog>
      </OverlayTriggerStateContext.Provider>
    </Popover>
  )
}
