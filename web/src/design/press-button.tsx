import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  use,
} from 'react'

/** What a button is pressed with: what opens under it takes the focus in another way for each. */
export type PressedWith = 'pointer' | 'keyboard'

export interface PressButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'style'> {
  readonly isDisabled?: boolean | undefined
  onPress?(pressedWith: PressedWith): void
}

/** For the button that opens a menu or a bubble, whichever it is. */
export const OpenerContext = createContext<PressButtonProps>({})

/** A button of the browser; a press and the keys that press are its own, and nothing around it hears of them. */
export function PressButton(props: PressButtonProps) {
  const { isDisabled, onPress, onKeyDown, ...rest } = { ...use(OpenerContext), ...props }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation()
    // Safari leaves the focus where it was, and what the button opens would not know where to give it back.
    event.currentTarget.focus({ preventScroll: true })
    onPress?.(event.detail === 0 ? 'keyboard' : 'pointer')
  }
  const pressByKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
    onKeyDown?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      disabled={isDisabled}
      onPointerDown={stop}
      onMouseDown={stop}
      onKeyDown={pressByKey}
      onClick={press}
    />
  )
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}
