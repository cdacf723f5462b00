import { linkPath } from '../drawing/link-path'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import styles from './linking-line.module.css'
import type { Linking } from './tool'

/** The link that is being drawn, up to the pointer or to the card that it would reach. */
export function LinkingLine() {
  const { cards } = useCanvas()
  const current = useDrawnLinking()
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

/** The link under the pointer; while a new actor is named, the one that it will have. */
function useDrawnLinking(): Linking | undefined {
  const { composing, linking } = useCanvas()
  const pulled = useStored(linking)
  const { linkedTo, position } = useStored(composing) ?? {}
  if (!linkedTo || !position) return pulled
  return { from: linkedTo, to: { x: position[0], y: position[1] }, target: undefined }
}
