import type { Level } from '@maillage/shared/map/link'
import { PILL, pillWidth } from '../drawing/badge-places'
import type { DrawnLink } from '../drawing/layout-plain-map'
import { type Badge, type LinkLook, linkLook, MARK_SHAPES, type PlacedMark } from '../drawing/link-look'
import { QUIET_OPACITY } from '../drawing/quiet-links'
import { drawIcon } from './draw-glyph'
import { line } from './draw-text'
import { PRINT_COLORS, printColor } from './print-colors'
import type { SheetIcons } from './sheet'
import { element, group, type Markup } from './svg-markup'

/** A link with the marks of its level. */
export function drawLink({ path, look, isQuiet, marks, color }: DrawnLink & { readonly color?: string }): Markup {
  const opacity = isQuiet ? QUIET_OPACITY : look.isGhost ? 0.45 : undefined
  return group({ opacity }, drawStroke(path.d, look, marks, color))
}

/** A level as it is drawn on the map, from one x to another, for the legend. */
export function drawLevel(level: Level, from: number, to: number, y: number): Markup {
  const look = linkLook({ kind: 'partnership', level, state: 'current' })
  const shape = look.stroke.mark === 'none' ? undefined : MARK_SHAPES[look.stroke.mark]
  const marks = shape ? [from, to].map((x) => ({ ...shape, x, y, angle: 0 })) : []
  return group({}, drawStroke(`M${from} ${y}H${to}`, look, marks))
}

/** A faded link, for the legend. */
export function drawQuiet(from: number, to: number, y: number): Markup {
  const look = linkLook({ kind: 'partnership', level: 3, state: 'current' })
  return group({ opacity: QUIET_OPACITY }, drawStroke(`M${from} ${y}H${to}`, look, []))
}

/** A link of a kind without levels, for the legend. */
export function drawArrow(from: number, to: number, y: number): Markup {
  const look = linkLook({ kind: 'funding', state: 'current' })
  return group({}, drawStroke(`M${from} ${y}H${to}`, look, [{ ...MARK_SHAPES.arrow, x: to, y, angle: 0 }]))
}

function drawStroke(
  d: string,
  { stroke, dash }: LinkLook,
  marks: readonly PlacedMark[],
  color = printColor(stroke.color),
): Markup[] {
  const isCored = stroke.core > 0
  return [
    element('path', {
      d,
      fill: 'none',
      stroke: color,
      'stroke-width': stroke.width,
      'stroke-dasharray': dash.join(' ') || undefined,
      'stroke-linecap': stroke.isRound ? 'round' : undefined,
    }),
    ...(isCored
      ? [element('path', { d, fill: 'none', stroke: PRINT_COLORS.surface, 'stroke-width': stroke.core })]
      : []),
    ...marks.map((mark) => drawMark(mark, color)),
  ]
}

function drawMark({ d, outline, x, y, angle }: PlacedMark, color: string): Markup {
  const paint = outline > 0 ? { fill: PRINT_COLORS.surface, stroke: color, 'stroke-width': outline } : { fill: color }
  const turn = angle === 0 ? '' : ` rotate(${Math.round(angle * 10) / 10})`
  return element('path', {
    d,
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})${turn}`,
    ...paint,
  })
}

/** What a link carries at its middle: whether it is to be discussed, its agreement, its state in time and its themes. */
export function drawBadges({ badges, badgePlace }: DrawnLink, icons: SheetIcons): Markup | undefined {
  if (badges.length === 0) return undefined
  const width = pillWidth(badges.length)
  return group(
    { transform: `translate(${badgePlace.x - width / 2} ${badgePlace.y - PILL.height / 2})` },
    drawPill(width),
    badges.map((badge, index) => drawBadge(badge, PILL.paddingX + index * PILL.slot, icons)),
  )
}

export function drawPill(width: number): Markup {
  return element('rect', {
    width,
    height: PILL.height,
    rx: PILL.height / 2,
    fill: PRINT_COLORS.surface,
    stroke: PRINT_COLORS['line-strong'],
  })
}

function drawBadge(badge: Badge, slotX: number, icons: SheetIcons): Markup {
  const place = {
    x: slotX + (PILL.slot - PILL.iconSize) / 2,
    y: (PILL.height - PILL.iconSize) / 2,
    size: PILL.iconSize,
  }
  switch (badge.kind) {
    case 'discuss':
      return drawIcon(icons.discuss, place, PRINT_COLORS.ink)
    case 'agreement':
      return drawIcon(icons.agreement, place, PRINT_COLORS.ink)
    case 'state':
      return drawIcon(badge.state === 'planned' ? icons.planned : icons.past, place, PRINT_COLORS.ink)
    case 'theme':
      return drawIcon(icons.theme(badge.theme), place, PRINT_COLORS.ink)
    case 'more':
      return line(
        `+${badge.count}`,
        { x: slotX + PILL.slot / 2, y: PILL.height / 2 + 4 },
        { size: 12, weight: 640 },
        { 'text-anchor': 'middle' },
      )
    default:
      return badge satisfies never
  }
}
