import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { CloseContext } from './close-context'

export interface PopoverBubbleProps {
  readonly label: string
  readonly placement: NonNullable<PopoverProps['placement']>
  /** Of the bubble and of what scrolls in it. */
  readonly className: string
  readonly contentClassName: string
  /** They find what closes it in `CloseContext`. */
  readonly children: ReactNode
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  onClose(): void
}

/** The open bubble of a `PopoverButton`. */
export function PopoverBubble(props: PopoverBubbleProps) {
  const { id, button, label, placement, className, contentClassName, children, onClose } = props
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
      <Dialog id={id} className={contentClassName} aria-label={label}>
        <CloseContext value={onClose}>{children}</CloseContext>
      </Dialog>
    </Popover>
  )
}
