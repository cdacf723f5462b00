import { ViewportPortal } from '@xyflow/react'
import { useStored } from '../../map-session/store'
import { useCanvas } from '../canvas-context'
import styles from './snap-lines.module.css'

/** On the screen, in pixels: thinner than any link, and longer than what it goes through, so that it reads as a ruler. */
const WIDTH = 1
const BEYOND = 20

/** With what the thing in the hand stands in line. */
export function SnapLines() {
  const { snapLines, sight } = useCanvas()
  const lines = useStored(snapLines)
  if (lines.length === 0) return null
  const unit = 1 / sight.read().zoom
  const style = { strokeWidth: WIDTH * unit }
  return (
    <ViewportPortal>
      <svg className={styles.lines} width="1" height="1" aria-hidden="true" style={style}>
        {lines.map(({ axis, at, from, to }) => {
          const [start, end] = [from - BEYOND * unit, to + BEYOND * unit]
          return axis === 'x' ? (
            <line key={axis} x1={at} x2={at} y1={start} y2={end} />
          ) : (
            <line key={axis} x1={start} x2={end} y1={at} y2={at} />
          )
        })}
      </svg>
    </ViewportPortal>
  )
}
