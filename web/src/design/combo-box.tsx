import { type KeyboardEvent, use, useState } from 'react'
import { ComboBox as AriaComboBox, ComboBoxStateContext, Input, Label, Popover } from 'react-aria-components/ComboBox'
import { type Option, OptionList } from './option-list'
import listStyles from './option-list.module.css'
import fieldStyles from './text-field.module.css'

/** How the field was left: Escape gives the keyboard back to what led here. */
export type LeftBy = 'escape' | 'blur'

export interface ComboBoxProps<Value extends string> {
  readonly label: string
  readonly placeholder?: string
  /** What fits what was typed so far, best first. */
  optionsFor(typed: string): readonly Option<Value>[]
  /** Said in the list when nothing fits. */
  readonly emptyText: string
  /** @param typed what stands in the field */
  onChoose(value: Value, typed: string): void
  onLeave?(by: LeftBy): void
  readonly autoFocus?: boolean
  /** Lists what there is only once something is typed. */
  readonly opensOnTyping?: boolean
}

/** A field to type in that finds one of many things; choosing is the act, nothing stays chosen. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { label, optionsFor, emptyText, onChoose, onLeave, autoFocus, opensOnTyping = false } = props
  const [typed, setTyped] = useState('')
  const options = optionsFor(typed)
  return (
    <AriaComboBox
      className={fieldStyles.field ?? ''}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      // The list holds the values of the options, so what is chosen is one of them.
      onChange={(key) => key !== null && onChoose(key as Value, typed)}
      // What fits was found already, with accents ignored and the best first.
      defaultFilter={() => true}
      menuTrigger={opensOnTyping ? 'input' : 'focus'}
      allowsEmptyCollection
      autoFocus={autoFocus ?? false}
      onBlur={() => onLeave?.('blur')}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <Field {...props} typed={typed} options={options} onType={setTyped} />
      <Popover className={listStyles.popover ?? ''} offset={4}>
        {options.length > 0 ? <OptionList options={options} /> : <p className={listStyles.empty}>{emptyText}</p>}
      </Popover>
    </AriaComboBox>
  )
}

interface FieldProps<Value extends string> extends ComboBoxProps<Value> {
  readonly typed: string
  readonly options: readonly Option<Value>[]
  onType(text: string): void
}

/**
 * Enter takes what is marked, else what was typed to the letter, else the first that fits. Escape takes back what
 * was typed, then leaves, or folds the list of a field that stays.
 */
function Field<Value extends string>({ placeholder, typed, options, onType, onChoose, onLeave }: FieldProps<Value>) {
  const list = use(ComboBoxStateContext)
  // Before the list and the panel around hear of it.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const isMarked = event.currentTarget.hasAttribute('aria-activedescendant')
    const meant = options.find(({ value }) => value === typed.trim()) ?? options[0]
    if (event.key === 'Enter' && typed.trim() && meant && !isMarked) {
      event.preventDefault()
      event.stopPropagation()
      list?.close()
      onChoose(meant.value, typed)
    } else if (event.key === 'Escape' && (typed || onLeave || list?.isOpen)) {
      event.stopPropagation()
      if (typed) onType('')
      else if (onLeave) onLeave('escape')
      else list?.close()
    }
  }
  return (
    <Input className={fieldStyles.input ?? ''} placeholder={placeholder ?? ''} onKeyDownCapture={onKeyDownCapture} />
  )
}
