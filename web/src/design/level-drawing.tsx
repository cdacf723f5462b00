import type { Level } from '@maillage/shared/map/link'
import { type EndMark, LEVEL_STROKES } from '../drawing/shapes'

/** A level as it is drawn on the map, 64 x 20, for lists and choices; its word stands beside it. */
export function LevelDrawing({ level, width = 64 }: { readonly level: Level; readonly width?: number }) {
  const stroke = LEVEL_STROKES[level]
  const color = `var(${stroke.color})`
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true" focusable="false">
      <path
        d={`M8 10H${width - 8}`}
        fill="none"
        stroke={color}
        strokeWidth={stroke.width}
        strokeDasharray={stroke.dash.join(' ') || undefined}
        strokeLinecap={stroke.isRound ? 'round' : 'butt'}
      />
      {stroke.core > 0 && (
        <path d={`M8 10H${width - 8}`} fill="none" stroke="var(--surface)" strokeWidth={stroke.core} />
      )}
      <Mark mark={stroke.mark} x={8} color={color} />
      <Mark mark={stroke.mark} x={width - 8} color={color} />
    </svg>
  )
}

function Mark({ mark, x, color }: { readonly mark: EndMark; readonly x: number; readonly color: string }) {
  switch (mark) {
    case 'none':
      return null
    case 'open-circle':
      return <circle cx={x} cy="10" r="3.6" fill="var(--surface)" stroke={color} strokeWidth="1.8" />
    case 'circle':
      return <circle cx={x} cy="10" r="4.2" fill={color} />
    case 'square':
      return <rect x={x - 5.5} y="4.5" width="11" height="11" rx="1.5" fill={color} />
    case 'bar':
      return <rect x={x - 2.2} y="1" width="4.4" height="18" rx="1.5" fill={color} />
    default:
      return mark satisfies never
  }
}
