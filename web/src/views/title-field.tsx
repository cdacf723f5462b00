import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import type { View } from '@maillage/shared/map/view'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate'
import type { ViewActs } from './use-view-acts'
import styles from './view-grid.module.css'

export interface TitleFieldProps {
  readonly view: View
  readonly acts: ViewActs
  onDone(): void
}

/** The title of a view, written in its place. An empty one leaves the title as it is. */
export function TitleField({ view, acts, onDone }: TitleFieldProps) {
  const t = useTranslate()
  const isLeft = useRef(false)
  const leave = (text: string) => {
    if (isLeft.current) return
    isLeft.current = true
    if (text.trim() !== '' && text !== view.title) acts.change(view.id, { title: text })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Letters, arrows and Escape are those of the field, not of the list around it.
    event.stopPropagation()
    if (event.key === 'Enter') leave(event.currentTarget.value)
    else if (event.key === 'Escape') leave(view.title)
    else return
    event.preventDefault()
    event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus()
  }
  return (
    <input
      className={styles.field}
      aria-label={t('view.fieldTitle')}
      defaultValue={view.title}
      maxLength={LABEL_LENGTH}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: whoever keeps or renames a view is asked for its title.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
