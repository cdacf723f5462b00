import type { LinkId } from '@maillage/shared/map/ids'
import type { Level, Link } from '@maillage/shared/map/link'
import { grown } from '../../drawing/geometry'
import { type LinkLook, levelOf, marksOf } from '../../drawing/link-look'
import { type LinkPath, lengthUntil, part, type Stretch } from '../../drawing/link-path'
import { markedLook } from '../../drawing/marked-look'
import { joined, stretchesWithin } from '../../drawing/path-within'
import { type LinkMark, linkAsMarked, type MapMarks, NO_MARKS } from '../../map-session/map-marks'
import { type LinkChange, linkChange } from '../changes/use-marks'
import { DASHES_FROM, MARKS_FROM, RAILS_FROM } from './detail'
import type { Brush, FarScene } from './painting'
import type { Pen } from './pen'

/** The thinnest that each level gets, in pixels on the screen, so that levels are told apart from afar. */
const THINNEST: Readonly<Record<Level, number>> = { 1: 0.6, 2: 0.7, 3: 0.9, 4: 1.5, 5: 2.2 }
const THINNEST_PLAIN = 0.7
const GHOST_ALPHA = 0.45
/** Around a selected link. */
const REACH = 20
const THINNEST_REACH = 8

/** How far marks reach beyond the curve of a link, in map units, and strokes that do not get thinner, in pixels. */
const MARK_REACH = 16
const STROKE_REACH = 4

/** How far beyond its curve a link is painted, in map units. */
export function linkReach(zoom: number): number {
  return MARK_REACH + STROKE_REACH / zoom
}

/** Links with what is to be painted of the whole of each: a long curve is dear, and most of it lies elsewhere. */
export type LinkParts = ReadonlyMap<LinkId, readonly Stretch[]>

/** Those of some links that are seen. */
export function seenParts(
  { areas, zoom }: Brush,
  { links }: FarScene,
  ids: Iterable<LinkId>,
  reach = linkReach(zoom),
): LinkParts {
  const seen = areas.map((area) => grown(area, reach))
  return new Map(
    [...ids].map((id) => {
      const path = links.drawing(id)?.path
      return [id, path ? seen.flatMap((area) => stretchesWithin(path.whole, area)) : []] as const
    }),
  )
}

interface Style {
  readonly look: LinkLook
  readonly level: Level | undefined
  /** From 0 to 1: what a filter leaves out, and what nobody looks at, is faded. */
  readonly strength: number
  readonly change: LinkChange | undefined
}

/** Links by the way they are drawn: a context that is set once for many of them paints faster. */
export function paintLinks(brush: Brush, scene: FarScene, links: LinkParts): void {
  const groups = new Map<string, Group>()
  for (const [id, parts] of links) {
    const link = scene.view.link(id)
    const drawn = link && drawnLink(brush, scene, id, parts)
    const mark = brush.marks.links.get(id)
    if (!drawn || mark?.kind === 'absent') continue
    const strength = strengthOf(brush, scene, id)
    const shown = linkAsMarked(link, mark)
    const change = linkChange(mark, brush.marks.isRestPale)
    const key = `${strength} ${shown.kind === 'partnership'} ${shown.level} ${shown.state} ${change}`
    const group = groups.get(key) ?? { style: styleOf(shown, mark, { strength, change }), members: [] }
    groups.set(key, group)
    group.members.push(drawn)
  }
  for (const { style, members } of groups.values()) paintAlike(brush, style, members)
}

/** Each over the one before, as elements of the page lie: near, one sees which of two runs above. */
export function paintLinksInOrder(brush: Brush, scene: FarScene, links: LinkParts): void {
  for (const id of [...links.keys()].sort()) {
    const link = scene.view.link(id)
    const drawn = link && drawnLink(brush, scene, id, links.get(id) ?? [])
    const mark = brush.marks.links.get(id)
    if (!drawn || mark?.kind === 'absent') continue
    const rest = { strength: strengthOf(brush, scene, id), change: linkChange(mark, brush.marks.isRestPale) }
    paintAlike(brush, styleOf(linkAsMarked(link, mark), mark, rest), [drawn])
  }
}

function drawnLink({ detail }: Brush, { links }: FarScene, id: LinkId, parts: readonly Stretch[]): Drawn | undefined {
  const path = links.drawing(id)?.path
  if (!path) return undefined
  // A dot is smaller than the card that the link makes room for.
  const drawn = detail === 'cards' ? path.drawn : WHOLE
  const stretches = joined(parts).flatMap(({ from, to }) => {
    const cut = { from: Math.max(from, drawn.from), to: Math.min(to, drawn.to) }
    return cut.from < cut.to ? [cut] : []
  })
  return { path, drawn, stretches }
}

const WHOLE: Stretch = { from: 0, to: 1 }

function strengthOf({ faded, fadedAlpha, palette }: Brush, { quiet }: FarScene, id: LinkId): number {
  if (faded.links.has(id)) return fadedAlpha
  return quiet.isFaded(id) ? palette.quiet : 1
}

/** A link that is selected or pointed at, with the highlighter under it. */
export function paintChosenLink(brush: Brush, scene: FarScene, id: LinkId): void {
  const { context, palette, zoom } = brush
  const parts = seenParts(brush, scene, [id], Math.max(REACH, THINNEST_REACH / zoom))
  const drawn = drawnLink(brush, scene, id, parts.get(id) ?? [])
  if (!drawn) return
  context.setLineDash([])
  context.lineCap = 'round'
  context.lineWidth = Math.max(REACH, THINNEST_REACH / zoom)
  context.strokeStyle = palette.highlighter
  strokeAll(context, [drawn], { hasDashes: false })
  const inked = { ...palette, link: palette.onHighlighter, weakLink: palette.onHighlighter, paper: palette.highlighter }
  paintLinks({ ...brush, palette: inked, marks: inOneColor(brush.marks, id) }, scene, parts)
}

/** Drawn as its mark shows it, without its colour. */
function inOneColor({ links }: MapMarks, id: LinkId): MapMarks {
  const mark = links.get(id)
  if (!mark || mark.kind === 'absent' || mark.kind === 'gone' || mark.kind === 'planned') return NO_MARKS
  return { ...NO_MARKS, links: new Map([[id, { kind: 'then', level: mark.level }]]) }
}

interface Drawn {
  readonly path: LinkPath
  /** What of the whole is drawn wherever it is seen. */
  readonly drawn: Stretch
  /** What of that is drawn now. */
  readonly stretches: readonly Stretch[]
}

interface Group {
  readonly style: Style
  readonly members: Drawn[]
}

/** @param shown the link as its mark shows it */
function styleOf(shown: Link, mark: LinkMark | undefined, rest: Pick<Style, 'strength' | 'change'>): Style {
  return { look: markedLook(shown, mark), level: levelOf(shown), ...rest }
}

function paintAlike(
  { context, palette, zoom }: Brush,
  { look, level, strength, change }: Style,
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
  if (zoom >= MARKS_FROM) for (const drawn of members) paintMarks(context, look, drawn, color, palette.paper)
  context.globalAlpha = 1
}

interface Lines {
  /** Whether the pen makes dashes: those of a link are the same, whatever part of it is drawn. */
  readonly hasDashes: boolean
}

/** One by one: many curves in one path make the browser weigh each against all others. */
function strokeAll(context: Pen, members: readonly Drawn[], { hasDashes }: Lines): void {
  for (const { path, drawn, stretches } of members) {
    for (const { from, to } of stretches) {
      const { start, control, end } = part(path.whole, from, to)
      if (hasDashes) context.lineDashOffset = lengthUntil(path.whole, from) - lengthUntil(path.whole, drawn.from)
      context.beginPath()
      context.moveTo(start.x, start.y)
      context.quadraticCurveTo(control.x, control.y, end.x, end.y)
      context.stroke()
    }
  }
  if (hasDashes) context.lineDashOffset = 0
}

function paintMarks(
  context: Pen,
  look: LinkLook,
  { path, drawn, stretches }: Drawn,
  color: string,
  paper: string,
): void {
  const hasStart = stretches[0]?.from === drawn.from
  const hasEnd = stretches.at(-1)?.to === drawn.to
  if (!hasStart && !hasEnd) return
  for (const { d, outline, x, y, angle } of marksOf(look, path)) {
    if (x === path.from.x && y === path.from.y ? !hasStart : !hasEnd) continue
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
