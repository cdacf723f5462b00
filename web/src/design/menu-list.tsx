import { Check } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, type PopoverProps } from 'react-aria-components/Menu'
import styles from './menu.module.css'
import type { OpeningFocus } from './use-opener'

export interface MenuListProps {
  readonly label: string
  readonly placement: NonNullable<PopoverProps['placement']>
  /** `MenuAction`s and `MenuChoice`s. */
  readonly children: ReactNode
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  readonly focus: OpeningFocus
  onClose(): void
}

/** The open list of a `MenuButton`. */
export function MenuList({ id, button, label, placement, focus, children, onClose }: MenuListProps) {
  useFocusOnItem(id, focus)
  return (
    <Popover
      className={styles.popover ?? ''}
      aria-label={label}
      trigger="MenuTrigger"
      triggerRef={button}
      placement={placement}
      offset={6}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        id={id}
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus={focus === 'whole' || focus}
        onClose={onClose}
      >
        {children}
      </Menu>
    </Popover>
  )
}

/**
 * A press by key reaches React Aria as one of a screen reader, after which it focuses an item a while later, and not at all
 * when the list has got the focus meanwhile.
 */
function useFocusOnItem(id: string, focus: OpeningFocus): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const list = document.getElementById(id)
      if (focus === 'whole' || !list || document.activeElement !== list) return
      const items = [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')]
      items.at(focus === 'first' ? 0 : -1)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [id, focus])
}

export interface MenuActionProps {
  readonly icon: ReactNode
  readonly children: string
  readonly isDisabled?: boolean
  onAction(): void
}

export function MenuAction({ icon, children, isDisabled = false, onAction }: MenuActionProps) {
  return (
    <MenuItem className={styles.item ?? ''} textValue={children} isDisabled={isDisabled} onAction={onAction}>
      <span className={styles.icon}>{icon}</span>
      {children}
    </MenuItem>
  )
}

export interface MenuActsProps {
  /** What they act on, or why none of them can be done. */
  readonly title: string
  readonly children: ReactNode
}

export function MenuActs({ title, children }: MenuActsProps) {
  return (
    <MenuSection className={styles.section ?? ''}>
      <Header className={styles.title ?? ''}>{title}</Header>
      {children}
    </MenuSection>
  )
}

export interface MenuChoiceProps<Value extends string> {
  readonly title: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  onChange(value: Value): void
}

export function MenuChoice<Value extends string>({ title, value, options, onChange }: MenuChoiceProps<Value>) {
  return (
    <MenuSection
      className={styles.section ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys !== 'all' && keys.has(option.value))
        if (chosen) onChange(chosen.value)
      }}
    >
      <Header className={styles.title ?? ''}>{title}</Header>
      {options.map(({ value: option, text }) => (
        <MenuItem key={option} id={option} className={styles.item ?? ''} textValue={text}>
          <span className={styles.icon}>{option === value && <Check size={16} aria-hidden="true" />}</span>
          {text}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

export interface MenuSwitchProps {
  readonly text: string
  readonly isOn: boolean
  onChange(isOn: boolean): void
}

export function MenuSwitch({ text, isOn, onChange }: MenuSwitchProps) {
  return (
    <MenuSection
      className={styles.section ?? ''}
      aria-label={text}
      selectionMode="multiple"
      selectedKeys={isOn ? [text] : []}
      onSelectionChange={(keys) => onChange(keys === 'all' || keys.has(text))}
    >
      <MenuItem id={text} className={styles.item ?? ''} textValue={text}>
        <span className={styles.icon}>{isOn && <Check size={16} aria-hidden="true" />}</span>
        {text}
      </MenuItem>
    </MenuSection>
  )
}
