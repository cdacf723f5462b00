import type { LinkId } from '@maillage/shared/map/ids'
import type { Level, Link } from '@maillage/shared/map/link'
import { centreOf, type Point } from '../../drawing/geometry'
import { type LinkLook, levelOf, marksOf } from '../../drawing/link-look'
import type { LinkPath } from '../../drawing/link-path'
import { markedLook } from '../../drawing/marked-look'
import { type LinkMark, linkAsMarked, type MapMarks, NO_MARKS } from '../../map-session/map-marks'
import { type LinkChange, linkChange } from '../changes/use-marks'
import { DASHES_FROM, MARKS_FROM, RAILS_FROM } from './detail'
import type { Brush, FarScene } from './painting'

/** The thinnest that each level gets, in pixels on the screen, so that levels are told apart from afar. */
const THINNEST: Readonly<Record<Level, number>> = { 1: 0.6, 2: 0.7, 3: 0.9, 4: 1.5, 5: 2.2 }
const THINNEST_PLAIN = 0.7
const GHOST_ALPHA = 0.45
/** Around a selected link. */
const REACH = 20
const THINNEST_REACH = 8

interface Style {
  readonly look: LinkLook
  readonly level: Level | undefined
  /** From 0 to 1: what a filter leaves out, and what nobody looks at, is faded. */
  readonly strength: number
  readonly change: LinkChange | undefined
}

/** Links by the way they are drawn: a context that is set once for many of them paints faster. */
export function paintLinks(brush: Brush, scene: FarScene, ids: Iterable<LinkId>): void {
  const groups = new Map<string, Group>()
  for (const id of ids) {
    const link = scene.view.link(id)
    const drawn = link && drawnLink(scene, link)
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
export function paintLinksInOrder(brush: Brush, scene: FarScene, ids: Iterable<LinkId>): void {
  for (const id of [...ids].sort()) {
    const link = scene.view.link(id)
    const drawn = link && drawnLink(scene, link)
    const mark = brush.marks.links.get(id)
    if (!drawn || mark?.kind === 'absent') continue
    const rest = { strength: strengthOf(brush, scene, id), change: linkChange(mark, brush.marks.isRestPale) }
    paintAlike(brush, styleOf(linkAsMarked(link, mark), mark, rest), [drawn])
  }
}

function drawnLink({ links, cards }: FarScene, { id, from, to }: Link): Drawn | undefined {
  const path = links.drawing(id)?.path
  const [start, end] = [cards.box(from), cards.box(to)]
  return path && start && end && { path, from: centreOf(start), to: centreOf(end) }
}

function strengthOf({ faded, fadedAlpha, palette }: Brush, { quiet }: FarScene, id: LinkId): number {
  if (faded.links.has(id)) return fadedAlpha
  return quiet.isFaded(id) ? palette.quiet : 1
}

/** A link that is selected or pointed at, with the highlighter under it. */
export function paintChosenLink(brush: Brush, scene: FarScene, id: LinkId): void {
  const path = scene.links.drawing(id)?.path
  if (!path) return
  const { context, palette, zoom } = brush
  context.setLineDash([])
  context.lineCap = 'round'
  context.lineWidth = Math.max(REACH, THINNEST_REACH / zoom)
  context.strokeStyle = palette.highlighter
  context.beginPath()
  trace(context, path)
  context.stroke()
  const inked = { ...palette, link: palette.onHighlighter, weakLink: palette.onHighlighter, paper: palette.highlighter }
  paintLinks({ ...brush, palette: inked, marks: inOneColor(brush.marks, id) }, scene, [id])
}

/** Drawn as its mark shows it, without its colour. */
function inOneColor({ links }: MapMarks, id: LinkId): MapMarks {
  const mark = links.get(id)
  if (!mark || mark.kind === 'absent' || mark.kind === 'gone' || mark.kind === 'planned') return NO_MARKS
  return { ...NO_MARKS, links: new Map([[id, { kind: 'then', level: mark.level }]]) }
}

interface Drawn {
  readonly path: LinkPath
  readonly from: Point
  readonly to: Point
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
  { context, palette, zoom, detail }: Brush,
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
  context.setLineDash(hasDashes ? look.dash.map((length) => length * stretch) : [])
  strokeAll(context, members, detail !== 'cards')
  context.setLineDash([])
  if (look.stroke.core > 0 && zoom >= RAILS_FROM) {
    context.strokeStyle = palette.paper
    context.lineWidth = (palette.core / look.stroke.width) * width
    strokeAll(context, members, false)
  }
  if (zoom >= MARKS_FROM) for (const { path } of members) paintMarks(context, look, path, color, palette.paper)
  context.globalAlpha = 1
}

/** One by one: many curves in one path make the browser weigh each against all others. */
function strokeAll(context: CanvasRenderingContext2D, members: readonly Drawn[], isToCentres: boolean): void {
  for (const { path, from, to } of members) {
    context.beginPath()
    if (isToCentres) {
      // A dot is smaller than the card that the link makes room for.
      context.moveTo(from.x, from.y)
      context.lineTo(path.from.x, path.from.y)
      context.quadraticCurveTo(path.control.x, path.control.y, path.to.x, path.to.y)
      context.lineTo(to.x, to.y)
    } else trace(context, path)
    context.stroke()
  }
}

function trace(context: CanvasRenderingContext2D, { from, control, to }: LinkPath): void {
  context.moveTo(from.x, from.y)
  context.quadraticCurveTo(control.x, control.y, to.x, to.y)
}

const shapes = new Map<string, Path2D>()

function paintMarks(
  context: CanvasRenderingContext2D,
  look: LinkLook,
  path: LinkPath,
  color: string,
  paper: string,
): void {
  for (const { d, outline, x, y, angle } of marksOf(look, path)) {
    const shape = shapes.get(d) ?? new Path2D(d)
    shapes.set(d, shape)
    context.save()
    context.translate(x, y)
    context.rotate((angle * Math.PI) / 180)
    context.fillStyle = outline > 0 ? paper : color
    context.fill(shape)
    if (outline > 0) {
      context.lineWidth = outline
      context.strokeStyle = color
      context.stroke(shape)
    }
    context.restore()
  }
}
