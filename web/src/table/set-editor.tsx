import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { OptionSection } from '../design/option-list'
import { OptionSections } from '../design/option-list'
import listStyles from '../design/option-list.module.css'
import styles from './editors.module.css'
import type { EditEnd } from './grid-cursor'

export interface SetEditorProps {
  readonly label: string
  readonly sections: readonly OptionSection[]
  readonly chosen: readonly string[]
  onToggle(value: string, isIn: boolean): void
  onEnd(end: EditEnd | 'left'): void
  /** The cell as it is read. */
  readonly children: ReactNode
}

/** Several choices at once in a list that hangs from the cell; each is made when it is pressed. */
export function SetEditor({ label, sections, chosen, onToggle, onEnd, children }: SetEditorProps) {
  const cell = useRef<HTMLSpanElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    onEnd(event.shiftKey ? 'previous' : 'next')
  }
  return (
    <>
      <span ref={cell} className={styles.set}>
        {children}
      </span>
      <Popover
        className={listStyles.popover ?? ''}
        triggerRef={cell}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onEnd('stay')}
        placement="bottom start"
        offset={8}
      >
        <div onKeyDownCapture={onKeyDown}>
          <ListBox
            aria-label={label}
            className={listStyles.list ?? ''}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            autoFocus="first"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              if (keys === 'all') return
              for (const key of keys) if (!chosen.includes(String(key))) onToggle(String(key), true)
              for (const value of chosen) if (!keys.has(value)) onToggle(value, false)
            }}
          >
            <OptionSections sections={sections} />
          </ListBox>
        </div>
      </Popover>
    </>
  )
}
