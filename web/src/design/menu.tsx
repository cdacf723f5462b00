import type { ReactNode } from 'react'
import { Coming } from './coming'
import { later, useLater } from './later'
import type { MenuActionProps, MenuActsProps, MenuChoiceProps, MenuListProps, MenuSwitchProps } from './menu-list'
import { OpenerContext } from './press-button'
import { useOpener } from './use-opener'

const list = later(() => import('./menu-list'), { likelihood: 'high' })

export interface MenuButtonProps
  extends Pick<MenuListProps, 'label' | 'children'>,
    Partial<Pick<MenuListProps, 'placement'>> {
  /** The button that opens it. */
  readonly trigger: ReactNode
}

/** A button that opens a list of acts and choices. */
export function MenuButton({ trigger, label, placement = 'bottom start', children }: MenuButtonProps) {
  const { focus, id, button, context, close } = useOpener('menu')
  const part = useLater(list, focus !== undefined, close)
  return (
    <>
      <OpenerContext value={context}>{trigger}</OpenerContext>
      {focus && !part && <Coming />}
      {focus && part && (
        <part.MenuList id={id} button={button} label={label} placement={placement} focus={focus} onClose={close}>
          {children}
        </part.MenuList>
      )}
    </>
  )
}

export function MenuAction(props: MenuActionProps) {
  const part = list.read()
  return part && <part.MenuAction {...props} />
}

/** Acts that belong together, under a sentence. */
export function MenuActs(props: MenuActsProps) {
  const part = list.read()
  return part && <part.MenuActs {...props} />
}

/** One choice among a few, inside a menu. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const part = list.read()
  return part && <part.MenuChoice {...props} />
}

/** Something to turn on and off, inside a menu. */
export function MenuSwitch(props: MenuSwitchProps) {
  const part = list.read()
  return part && <part.MenuSwitch {...props} />
}
