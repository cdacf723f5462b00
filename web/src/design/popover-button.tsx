import type { ReactNode } from 'react'
import { Coming } from './coming'
import { later, useLater } from './later'
import type { PopoverBubbleProps } from './popover-bubble'
import { OpenerContext } from './press-button'
import { useOpener } from './use-opener'

const bubble = later(() => import('./popover-bubble'), { likelihood: 'high' })

export interface PopoverButtonProps extends Omit<PopoverBubbleProps, 'id' | 'button' | 'onClose'> {
  /** The button that opens it. */
  readonly trigger: ReactNode
}

/** A button that opens a bubble beside it. */
export function PopoverButton({ trigger, ...props }: PopoverButtonProps) {
  const { focus, id, button, context, close } = useOpener('dialog')
  const part = useLater(bubble, focus !== undefined, close)
  return (
    <>
      <OpenerContext value={context}>{trigger}</OpenerContext>
      {focus && !part && <Coming />}
      {focus && part && <part.PopoverBubble {...props} id={id} button={button} onClose={close} />}
    </>
  )
}
