import { linkPath } from '../drawing/link-path'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import styles from './linking-line.module.css'

/** The link that is being drawn, up to the pointer or to the card that it would reach. */
export function LinkingLine() {
  const { cards, linking } = useCanvas()
  const current = useStored(linking)
  const from = current && cards.box(current.from)
  if (!current || !from) return null
  const pointer = { ...current.to, width: 0, height: 0 }
  const { d, to } = linkPath(from, (current.target && cards.box(current.target)) ?? pointer)
  return (
    <g className={styles.line}>
      <path d={d} />
      <circle cx={to.x} cy={to.y} r="5" />
    </g>
  )
}
