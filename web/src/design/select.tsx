import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, Popover } from 'react-aria-components/Select'
import { type Option, OptionList, type OptionSection, SectionedOptionList } from './option-list'
import listStyles from './option-list.module.css'
import styles from './select.module.css'
import fieldStyles from './text-field.module.css'

export type SelectProps<Value extends string> = {
  readonly label: string
  readonly value: Value | undefined
  onChange(value: Value): void
  /** Shown while nothing is chosen, or when the value is none of the options. */
  readonly placeholder?: string
} & (
  | { readonly options: readonly Option<Value>[]; readonly sections?: never }
  | { readonly sections: readonly OptionSection<Value>[]; readonly options?: never }
)

/** One choice among many, in a list that opens. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, onChange, placeholder = '', options, sections } = props
  const chosen = (options ?? sections.flatMap((section) => section.options)).find((option) => option.value === value)
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      value={chosen?.value ?? null}
      // The list holds the values of `options`, so what is chosen is one of them.
      onChange={(key) => key !== null && onChange(key as Value)}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <Chosen icon={chosen?.icon} text={chosen?.text ?? placeholder} />
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className={listStyles.popover ?? ''} offset={4}>
        {options ? <OptionList options={options} /> : <SectionedOptionList sections={sections} />}
      </Popover>
    </AriaSelect>
  )
}

function Chosen({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <span className={styles.value}>
      {icon}
      <span className={styles.text}>{text}</span>
    </span>
  )
}
