import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from 'react-aria-components/Menu'
import styles from './menu.module.css'

export interface MenuButtonProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  readonly label: string
  readonly placement?: NonNullable<PopoverProps['placement']>
  /** `MenuAction`s and `MenuChoice`s. */
  readonly children: ReactNode
}

/** A button that opens a list of acts and choices. */
export function MenuButton({ trigger, label, placement = 'bottom start', children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={6}>
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
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

/** Acts that belong together, under a sentence. */
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

/** One choice among a few, inside a menu. */
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
