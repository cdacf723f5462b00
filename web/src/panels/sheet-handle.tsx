import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate'
import styles from './panel-frame.module.css'
import { nearestStop, neighbourStop, nextStop, type SheetStop } from './sheet-stops'

/** Less far than this, a finger meant to press. */
const SLOP = 6

export interface SheetHandleProps {
  readonly stop: SheetStop
  onStop(stop: SheetStop): void
  /** The height while the handle is dragged, null when it is let go. */
  onDrag(height: number | null): void
}

/** Draws the sheet of a phone up and down: by dragging, pressing or with the arrow keys. */
export function SheetHandle({ stop, onStop, onDrag }: SheetHandleProps) {
  const t = useTranslate()
  const start = useRef<{ y: number; height: number; isDrag: boolean } | null>(null)
  const heightAt = (y: number) => (start.current ? start.current.height + start.current.y - y : 0)

  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    const sheet = event.currentTarget.parentElement
    if (!sheet) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: sheet.offsetHeight, isDrag: false }
  }
  const drag = ({ clientY }: PointerEvent) => {
    const from = start.current
    if (!from) return
    from.isDrag ||= Math.abs(clientY - from.y) > SLOP
    if (from.isDrag) onDrag(heightAt(clientY))
  }
  const end = ({ clientY, currentTarget }: PointerEvent<HTMLButtonElement>) => {
    if (start.current?.isDrag) onStop(nearestStop(heightAt(clientY), fullHeightOf(currentTarget)))
    onDrag(null)
  }
  const press = () => {
    // The click that ends a drag is no press.
    if (!start.current?.isDrag) onStop(nextStop(stop))
    start.current = null
  }
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStop(neighbourStop(stop, event.key === 'ArrowUp' ? 'up' : 'down'))
  }
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={t(stop === 'full' ? 'panel.shrink' : 'panel.grow')}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={press}
      onKeyDown={step}
    />
  )
}

/** The room that the sheet may take: all that is above its lower edge. */
function fullHeightOf(handle: HTMLElement): number {
  const sheet = handle.parentElement
  return sheet ? sheet.offsetTop + sheet.offsetHeight : 0
}
