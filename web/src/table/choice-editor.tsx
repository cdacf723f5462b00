import { type KeyboardEvent, useRef, useState } from 'react'
import { ComboBox, Input, Popover } from 'react-aria-components/ComboBox'
import { type Option, OptionList } from '../design/option-list'
import listStyles from '../design/option-list.module.css'
import styles from './editors.module.css'
import type { EditEnd } from './grid-cursor'

export interface ChoiceEditorProps {
  readonly label: string
  /** What the cell holds now, in words. */
  readonly current: string
  /** The same among the options. */
  readonly value?: string | undefined
  readonly text: string | undefined
  optionsFor(typed: string): readonly Option[]
  readonly emptyText: string
  /** Returns whether the choice is now part of the map. */
  onCommit(value: string): boolean
  onEnd(end: EditEnd | 'left'): void
}

/** One choice among many in its cell, found by typing: Enter and Tab take what is marked, or else the first that fits. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { label, current, value: currentValue, text, optionsFor, emptyText, onCommit, onEnd } = props
  const [typed, setTyped] = useState(text ?? '')
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const options = optionsFor(typed)
  const leave = (end: EditEnd | 'left') => {
    if (isDone.current) return
    isDone.current = true
    onEnd(end)
  }
  const choose = (value: string, end: EditEnd) => {
    if (!isDone.current && onCommit(value)) leave(end)
  }
  const marked = (): string | undefined => {
    const option = document.getElementById(input.current?.getAttribute('aria-activedescendant') ?? '')
    return option?.dataset.key ?? (typed.trim() ? options[0]?.value : undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const end = ENDS[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
    if (!end) return
    // Before the list hears of it, which knows nothing of the cells around.
    event.preventDefault()
    event.stopPropagation()
    const value = event.key === 'Escape' ? undefined : marked()
    if (value === undefined) leave(end)
    else choose(value, end)
  }
  return (
    <div className={styles.choice} onKeyDownCapture={onKeyDown}>
      <ComboBox
        aria-label={label}
        className={styles.combo ?? ''}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => key !== null && choose(String(key), 'stay')}
        // What fits was found already, with accents ignored and the best first.
        defaultFilter={() => true}
        menuTrigger="focus"
        allowsEmptyCollection
        autoFocus
        onBlur={() => leave('left')}
      >
        <Input ref={input} className={styles.input ?? ''} placeholder={current} />
        <Popover className={listStyles.popover ?? ''} offset={6}>
          {options.length > 0 ? (
            <OptionList options={options} {...(currentValue && { current: currentValue })} />
          ) : (
            <p className={listStyles.empty}>{emptyText}</p>
          )}
        </Popover>
      </ComboBox>
    </div>
  )
}

const ENDS: Readonly<Record<string, EditEnd>> = {
  Escape: 'stay',
  Enter: 'stay',
  Tab: 'next',
  'Shift+Tab': 'previous',
}
