import { ViewportPortal } from '@xyflow/react'
import { useStored } from '../../map-session/store'
import { useCanvas } from '../canvas-context'
import styles from './snap-lines.module.css'

/** On the screen, in pixels. */
const WIDTH = 1.5

/** With what the thing in the hand stands in line. */
export function SnapLines() {
  const { snapLines, sight } = useCanvas()
  const lines = useStored(snapLines)
  if (lines.length === 0) return null
  const style = { strokeWidth: WIDTH / sight.read().zoom }
  return (
    <ViewportPortal>
      <svg className={styles.lines} width="1" height="1" aria-hidden="true" style={style}>
        {lines.map(({ axis, at, from, to }) =>
          axis === 'x' ? (
            <line key={axis} x1={at} x2={at} y1={from} y2={to} />
          ) : (
            <line key={axis} x1={from} x2={to} y1={at} y2={at} />
          ),
        )}
      </svg>
    </ViewportPortal>
  )
}
