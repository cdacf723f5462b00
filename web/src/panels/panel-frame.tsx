import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react'
import { isEscape } from '../design/is-escape'
import { useTranslate } from '../i18n/use-translate'
import { askers } from '../map-session/focus-places'
import { useMapSession } from '../map-session/map-session-context'
import styles from './panel-frame.module.css'
import { SheetHandle } from './sheet-handle'
import type { SheetStop } from './sheet-stops'

export interface PanelFrameProps {
  readonly ref: Ref<HTMLElement>
  readonly isAboveTools: boolean
  onClose(): void
  readonly children: ReactNode
}

/** Where the card of what is selected stands: at the right of the map, or a sheet from below on a phone. */
export function PanelFrame({ ref, isAboveTools, onClose, children }: PanelFrameProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const [stop, setStop] = useState<SheetStop>('half')
  const [dragHeight, setDragHeight] = useState<number | null>(null)
  useEffect(takeFocus, [])
  const closeOnEscape = (event: KeyboardEvent) => {
    if (isEscape(event)) onClose()
  }
  return (
    <aside
      ref={ref}
      className={`floating-panel ${styles.panel}`}
      aria-label={t('panel.title')}
      tabIndex={-1}
      // Where the keys of the map lead to.
      data-inspector
      // Those who only look have no tool bar under the sheet.
      data-above-tools={(isAboveTools && canEdit) || undefined}
      data-stop={stop}
      data-dragged={dragHeight !== null || undefined}
      style={dragHeight === null ? undefined : { height: dragHeight }}
      onKeyDown={closeOnEscape}
    >
      <SheetHandle stop={stop} onStop={setStop} onDrag={setDragHeight} />
      {children}
    </aside>
  )
}

/** From whoever asked for the card while its code was on its way; who went elsewhere meanwhile keeps their place. */
function takeFocus(): void {
  if (askers.includes(document.activeElement)) document.querySelector<HTMLElement>('[data-inspector]')?.focus()
  askers.length = 0
}
