import type { Level } from '@maillage/shared/map/link'
import type { LinkLook } from '../../drawing/link-look'
import { marksOf } from '../../drawing/link-marks'
import { type LinkPlace, lengthUntil, part, type Stretch } from '../../drawing/link-path'
import { joined } from '../../drawing/path-within'
import type { LinkChange } from '../changes/use-marks'
import { DASHES_FROM, type Detail, MARKS_FROM, RAILS_FROM } from './detail'
import type { LinkColors } from './palette'
import type { Pen } from './pen'

/** The thinnest that each level gets, in pixels on the screen, so that levels are told apart from afar. */
const THINNEST: Readonly<Record<Level, number>> = { 1: 0.6, 2: 0.7, 3: 0.9, 4: 1.5, 5: 2.2 }
const THINNEST_PLAIN = 0.7
const GHOST_ALPHA = 0.45

/** How far marks reach beyond the curve of a link, in map units, and strokes that do not get thinner, in pixels. */
const MARK_REACH = 16
const STROKE_REACH = 4

/** How far beyond its curve a link is painted, in map units. */
export function linkReach(zoom: number): number {
  return MARK_REACH + STROKE_REACH / zoom
}

/** What links are stroked with, here or by another thread. */
export interface LinkBrush {
  readonly context: Pen
  readonly zoom: number
  readonly detail: Detail
  readonly palette: LinkColors
}

/** How a link is drawn; those of one style are the same object. */
export interface LinkStyle {
  readonly look: LinkLook
  readonly level: Level | undefined
  /** From 0 to 1: what a filter leaves out, and what nobody looks at, is faded. */
  readonly strength: number
  readonly change: LinkChange | undefined
}

/** A link with what is to be painted of the whole of it: a long curve is dear, and most of it lies elsewhere. */
export interface StyledLink {
  readonly style: LinkStyle
  readonly place: LinkPlace
  readonly parts: readonly Stretch[]
}

export interface LinkOrder {
  /** Whether each lies over the one before, as elements of the page do: near, one sees which of two runs above. */
  readonly areInOrder: boolean
}

/** Far away by the way they are drawn: a context that is set once for many links paints faster. */
export function strokeLinks(brush: LinkBrush, links: Iterable<StyledLink>, { areInOrder }: LinkOrder): void {
  const groups = new Map<LinkStyle | StyledLink, Drawn[]>()
  for (const link of links) {
    const key = areInOrder ? link : link.style
    const group = groups.get(key) ?? []
    group.push(drawnLink(brush, link))
    groups.set(key, group)
  }
  for (const [key, members] of groups) strokeAlike(brush, 'style' in key ? key.style : key, members)
}

/** The curve of a link in the colour that is set, with nothing that tells how it is. */
export function strokeCurve(brush: LinkBrush, link: Omit<StyledLink, 'style'>): void {
  strokeAll(brush.context, [drawnLink(brush, link)], { hasDashes: false })
}

interface Drawn {
  readonly place: LinkPlace
  /** What of the whole is drawn wherever it is seen. */
  readonly drawn: Stretch
  /** What of that is drawn now. */
  readonly stretches: readonly Stretch[]
}

const WHOLE: Stretch = { from: 0, to: 1 }

function drawnLink({ detail }: LinkBrush, { place, parts }: Omit<StyledLink, 'style'>): Drawn {
  // A dot is smaller than the card that the link makes room for.
  const drawn = detail === 'cards' ? place.drawn : WHOLE
  const stretches = joined(parts).flatMap(({ from, to }) => {
    const cut = { from: Math.max(from, drawn.from), to: Math.min(to, drawn.to) }
    return cut.from < cut.to ? [cut] : []
  })
  return { place, drawn, stretches }
}

function strokeAlike(
  { context, palette, zoom }: LinkBrush,
  { look, level, strength, change }: LinkStyle,
  members: readonly Drawn[],
): void {
  const thinnest = (level ? THINNEST[level] : THINNEST_PLAIN) / zoom
  const width = Math.max(thinnest, level ? palette.widths[level] : look.stroke.width)
  const plain = look.stroke.color === '--link' ? palette.link : palette.weakLink
  const color = change === undefined ? plain : change === 'same' ? palette.paleLink : palette.changes[change]
  const hasDashes = zoom >= DASHES_FROM && look.dash.length > 0
  const stretch = width / look.stroke.width
  context.globalAlpha = (look.isGhost ? GHOST_ALPHA : 1) * strength
  context.strokeStyle = color
  context.lineWidth = width
  context.lineCap = hasDashes && look.stroke.isRound ? 'round' : 'butt'
  if (hasDashes) context.setLineDash(look.dash.map((length) => length * stretch))
  strokeAll(context, members, { hasDashes })
  if (hasDashes) context.setLineDash([])
  if (look.stroke.core > 0 && zoom >= RAILS_FROM) {
    context.strokeStyle = palette.paper
    context.lineWidth = (palette.core / look.stroke.width) * width
    strokeAll(context, members, { hasDashes: false })
  }
  if (zoom >= MARKS_FROM) for (const drawn of members) strokeMarks(context, look, drawn, color, palette.paper)
  context.globalAlpha = 1
}

interface Lines {
  /** Whether the pen makes dashes: those of a link are the same, whatever part of it is drawn. */
  readonly hasDashes: boolean
}

/** One by one: many curves in one path make the browser weigh each against all others. */
function strokeAll(context: Pen, members: readonly Drawn[], { hasDashes }: Lines): void {
  for (const { place, drawn, stretches } of members) {
    for (const { from, to } of stretches) {
      const { start, control, end } = part(place.whole, from, to)
      if (hasDashes) context.lineDashOffset = lengthUntil(place.whole, from) - lengthUntil(place.whole, drawn.from)
      context.beginPath()
      context.moveTo(start.x, start.y)
      context.quadraticCurveTo(control.x, control.y, end.x, end.y)
      context.stroke()
    }
  }
  if (hasDashes) context.lineDashOffset = 0
}

function strokeMarks(
  context: Pen,
  look: LinkLook,
  { place, drawn, stretches }: Drawn,
  color: string,
  paper: string,
): void {
  const hasStart = stretches[0]?.from === drawn.from
  const hasEnd = stretches.at(-1)?.to === drawn.to
  if (!hasStart && !hasEnd) return
  for (const { d, outline, x, y, angle } of marksOf(look, place)) {
    if (x === place.from.x && y === place.from.y ? !hasStart : !hasEnd) continue
    context.save()
    context.translate(x, y)
    context.rotate((angle * Math.PI) / 180)
    context.fillStyle = outline > 0 ? paper : color
    context.fillShape(d)
    if (outline > 0) {
      context.lineWidth = outline
      context.strokeStyle = color
      context.strokeShape(d)
    }
    context.restore()
  }
}
