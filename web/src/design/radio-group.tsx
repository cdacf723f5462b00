import { type ReactNode, useRef } from 'react'
import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components/RadioGroup'
import styles from './radio-group.module.css'

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly text: string
  /** Drawn before the text. */
  readonly picture?: ReactNode
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string
  /** Where what stands around it says what is chosen; screen readers are told all the same. */
  readonly isLabelHidden?: boolean
  readonly options: readonly RadioOption<Value>[]
  /** Null while nothing is chosen. */
  readonly value: Value | null
  onChange(value: Value): void
  /** `rows` is a list with room for pictures, `segments` one line of short words, `tiles` one of pictures over words. */
  readonly look?: 'rows' | 'segments' | 'tiles'
  /** Whether 1, 2, 3… choose the first, second, third option while the group has the focus. */
  readonly hasDigitKeys?: boolean
}

/** One choice among a few that are all in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, isLabelHidden = false, options, value, onChange, look = 'rows', hasDigitKeys = false } = props
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const chooseByDigit = (key: string) => {
    const option = hasDigitKeys ? options[Number(key) - 1] : undefined
    if (option) {
      onChange(option.value)
      inputs.current[options.indexOf(option)]?.focus()
    }
    return option !== undefined
  }
  return (
    <AriaRadioGroup
      className={styles.group ?? ''}
      value={value}
      // The values are those of `options`.
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      <div className={styles[look]}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            inputRef={(input) => {
              inputs.current[index] = input
            }}
            value={option.value}
            className={styles.option ?? ''}
            onKeyDown={(event) => {
              if (!chooseByDigit(event.key)) event.continuePropagation()
            }}
          >
            <span className={styles.dot} aria-hidden="true" />
            {option.picture}
            <span>{option.text}</span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
