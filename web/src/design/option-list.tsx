import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import styles from './option-list.module.css'

/** One thing to choose in a Select or a ComboBox. */
export interface Option<Value extends string = string> {
  readonly value: Value
  readonly text: string
  /** A second line, in small. */
  readonly note?: string
  readonly icon?: ReactNode
}

export interface OptionSection<Value extends string = string> {
  readonly title: string
  readonly options: readonly Option<Value>[]
}

export interface OptionListProps {
  readonly options: readonly Option[]
  /** What is chosen already, where the list itself does not know. */
  readonly current?: string
}

export function OptionList({ options, current }: OptionListProps) {
  return (
    <ListBox className={styles.list ?? ''}>
      {options.map((option) => (
        <OptionItem key={option.value} option={option} isCurrent={option.value === current} />
      ))}
    </ListBox>
  )
}

export function SectionedOptionList({ sections }: { readonly sections: readonly OptionSection[] }) {
  return (
    <ListBox className={styles.list ?? ''}>
      <OptionSections sections={sections} />
    </ListBox>
  )
}

/** The inside of a list that is grouped. */
export function OptionSections({ sections }: { readonly sections: readonly OptionSection[] }) {
  return sections.map(({ title, options }) => (
    <ListBoxSection key={title} id={`section:${title}`} className={styles.section ?? ''}>
      <Header className={styles.heading ?? ''}>{title}</Header>
      {options.map((option) => (
        <OptionItem key={option.value} option={option} />
      ))}
    </ListBoxSection>
  ))
}

interface OptionItemProps {
  readonly option: Option
  readonly isCurrent?: boolean
}

function OptionItem({ option: { value, text, note, icon }, isCurrent = false }: OptionItemProps) {
  return (
    <ListBoxItem id={value} textValue={text} className={styles.item ?? ''} data-current={isCurrent || undefined}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className={styles.text}>
            {text}
            {note && <span className={styles.note}>{note}</span>}
          </span>
          {(isSelected || isCurrent) && <Check size={16} aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  )
}
