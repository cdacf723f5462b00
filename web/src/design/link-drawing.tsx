import { isDirected, type Link } from '@maillage/shared/map/link'
import { levelOf } from '../drawing/link-look'
import { MARK_SHAPES } from '../drawing/link-marks'
import { PLAIN_STROKE } from '../drawing/shapes'
import { LevelDrawing } from './level-drawing'

export interface LinkDrawingProps {
  readonly link: Pick<Link, 'kind' | 'level'>
  readonly isOutward: boolean
  readonly width?: number
}

/** A link as it is drawn on the map: its level, or an arrow the way it goes. Words stand beside it. */
export function LinkDrawing({ link, isOutward, width = 64 }: LinkDrawingProps) {
  const level = levelOf(link)
  if (level) return <LevelDrawing level={level} width={width} />
  const color = `var(${PLAIN_STROKE.color})`
  const arrow = isOutward ? `translate(${width - 8} 10)` : 'translate(8 10) rotate(180)'
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true" focusable="false">
      <path d={`M8 10H${width - 8}`} stroke={color} strokeWidth={PLAIN_STROKE.width} />
      {isDirected(link.kind) && <path d={MARK_SHAPES.arrow.d} transform={arrow} fill={color} />}
    </svg>
  )
}
