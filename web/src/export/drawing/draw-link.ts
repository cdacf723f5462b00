import type { Level } from '@maillage/shared/map/link'
import { PILL, pillWidth } from '../../drawing/badge-places'
import type { DrawnLink } from '../../drawing/layout-plain-map'
import { type Badge, type LinkLook, linkLook } from '../../drawing/link-look'
import { MARK_SHAPES, type PlacedMark } from '../../drawing/link-marks'
import { QUIET_OPACITY } from '../../drawing/quiet-links'
import { drawIcon } from './draw-glyph'
import { line } from './draw-text'
import { PRINT_COLORS, printColor } from './print-colors'
import { group, path as pathShape, rect, type Shape } from './shape'
import { type SheetIcons, themeIcon } from './sheet'

/** The longest mark. */
const MARK_REACH = 18

/** A link with the marks of its level. */
export function drawLink({ path, look, isQuiet, marks, color }: DrawnLink & { readonly color?: string }): Shape {
  const opacity = isQuiet ? QUIET_OPACITY : look.isGhost ? 0.45 : undefined
  return group({ opacity }, drawStroke(path.d, look, marks, color))
}

/** A level as it is drawn on the map, from one x to another, for the legend. */
export function drawLevel(level: Level, from: number, to: number, y: number): Shape {
  const look = linkLook({ kind: 'partnership', level, state: 'current' })
  const shape = look.stroke.mark === 'none' ? undefined : MARK_SHAPES[look.stroke.mark]
  const marks = shape ? [from, to].map((x) => ({ ...shape, x, y, angle: 0 })) : []
  return group({}, drawStroke(`M${from} ${y}H${to}`, look, marks))
}

/** A faded link, for the legend. */
export function drawQuiet(from: number, to: number, y: number): Shape {
  const look = linkLook({ kind: 'partnership', level: 3, state: 'current' })
  return group({ opacity: QUIET_OPACITY }, drawStroke(`M${from} ${y}H${to}`, look, []))
}

/** A link of a kind without levels, for the legend. */
export function drawArrow(from: number, to: number, y: number): Shape {
  const look = linkLook({ kind: 'funding', state: 'current' })
  return group({}, drawStroke(`M${from} ${y}H${to}`, look, [{ ...MARK_SHAPES.arrow, x: to, y, angle: 0 }]))
}

function drawStroke(
  d: string,
  { stroke, dash }: LinkLook,
  marks: readonly PlacedMark[],
  color = printColor(stroke.color),
): Shape[] {
  const isCored = stroke.core > 0
  return [
    pathShape(d, {
      stroke: color,
      strokeWidth: stroke.width,
      dash: dash.length > 0 ? dash : undefined,
      isRound: stroke.isRound || undefined,
    }),
    ...(isCored ? [pathShape(d, { stroke: PRINT_COLORS.surface, strokeWidth: stroke.core })] : []),
    ...marks.map((mark) => drawMark(mark, color)),
  ]
}

function drawMark({ d, outline, x, y, angle }: PlacedMark, color: string): Shape {
  const paint = outline > 0 ? { fill: PRINT_COLORS.surface, stroke: color, strokeWidth: outline } : { fill: color }
  return group({ x, y, turn: angle || undefined, reach: MARK_REACH }, pathShape(d, paint))
}

/** What a link carries at its middle: whether it is to be discussed, its agreement, its state in time and its themes. */
export function drawBadges({ badges, badgePlace }: DrawnLink, icons: SheetIcons): Shape | undefined {
  if (badges.length === 0) return undefined
  const width = pillWidth(badges.length)
  return group(
    { x: badgePlace.x - width / 2, y: badgePlace.y - PILL.height / 2 },
    drawPill(width),
    badges.map((badge, index) => drawBadge(badge, PILL.paddingX + index * PILL.slot, icons)),
  )
}

export function drawPill(width: number): Shape {
  return rect({
    x: 0,
    y: 0,
    width,
    height: PILL.height,
    radius: PILL.height / 2,
    fill: PRINT_COLORS.surface,
    stroke: PRINT_COLORS['line-strong'],
  })
}

function drawBadge(badge: Badge, slotX: number, icons: SheetIcons): Shape {
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
      return drawIcon(themeIcon(icons, badge.theme), place, PRINT_COLORS.ink)
    case 'more':
      return line(
        `+${badge.count}`,
        { x: slotX + PILL.slot / 2, y: PILL.height / 2 + 4 },
        { size: 12, weight: 640 },
        { anchor: 'middle' },
      )
    default:
      return badge satisfies never
  }
}
