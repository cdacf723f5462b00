import { type PointerEvent, useRef } from 'react'
import styles from './rail.module.css'

export interface RailStop {
  readonly id: string
  /** Under the rail. */
  readonly word: string
  /** In full, for screen readers. */
  readonly title: string
}

export interface RailHandle {
  readonly label: string
  /** Among the stops. */
  readonly index: number
  readonly least: number
  readonly most: number
  onMove(index: number): void
}

export interface RailProps {
  readonly stops: readonly RailStop[]
  readonly handles: readonly RailHandle[]
}

/** More words than this would lie over one another. */
const MOST_WORDS = 7

/**
 * Stops in a row and handles that go from one to the next: arrows, Home and End, a finger or a mouse. Each handle is a
 * range field of the browser, which knows all of that.
 */
export function Rail({ stops, handles }: RailProps) {
  const track = useRef<HTMLDivElement>(null)
  const last = Math.max(1, stops.length - 1)
  const shares = handles.map(({ index }) => index / last)
  const [start, end] = [shares.length > 1 ? Math.min(...shares) : 0, Math.max(...shares)]
  const jump = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (!box || (event.target as Element).matches('input')) return
    const index = Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * last)
    const nearest = handles.toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))[0]
    nearest?.onMove(Math.min(nearest.most, Math.max(nearest.least, index)))
  }
  const chosen = new Set(handles.map(({ index }) => index))
  const isWorded = (index: number) => chosen.has(index) || stops.length <= MOST_WORDS || index === 0 || index === last
  return (
    <div className={styles.rail} onPointerDown={jump}>
      <div ref={track} className={styles.track}>
        <span className={styles.line} />
        <span className={styles.span} style={{ left: `${start * 100}%`, right: `${(1 - end) * 100}%` }} />
        {stops.map(({ id, word }, index) => (
          <span
            key={id}
            className={styles.stop}
            data-chosen={chosen.has(index) || undefined}
            data-edge={index === 0 ? 'start' : index === last ? 'end' : undefined}
            style={{ left: `${(index / last) * 100}%` }}
            aria-hidden="true"
          >
            {isWorded(index) && <span className={styles.word}>{word}</span>}
          </span>
        ))}
        {handles.map((handle, order) => (
          <input
            key={handle.label}
            type="range"
            className={styles.handle}
            aria-label={handle.label}
            aria-valuetext={stops[handle.index]?.title ?? ''}
            min={0}
            max={last}
            step={1}
            value={handle.index}
            // Where both stand at the end, the one that can still move lies on top.
            data-above={(order === 0 && handle.index === last) || undefined}
            onChange={({ target }) =>
              handle.onMove(Math.min(handle.most, Math.max(handle.least, target.valueAsNumber)))
            }
          />
        ))}
      </div>
    </div>
  )
}
