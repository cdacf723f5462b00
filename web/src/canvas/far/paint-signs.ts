import { PILL, pillWidth } from '../../drawing/badge-places'
import { type Box, centreOf, grown, overlaps, type Point } from '../../drawing/geometry'
import { signSlots } from '../../drawing/marked-look'
import { type ChangeKind, SIGNS, signOf } from '../../map-session/map-marks'
import { dotSizeOf } from './dot-size'
import { type Brush, type FarScene, FONT } from './painting'
import type { Pen } from './pen'

/** Of a sign alone, in pixels on the screen: where dots lie close to one another, signs are small too. */
function signSize(zoom: number): number {
  return Math.min(15, Math.max(8, 60 * zoom))
}

const REACH = 40

/** What became of links, at their middle: « ▲ 2 → 4 » where it can be read, and the sign alone farther away. */
export function paintLinkSigns(brush: Brush, { links }: FarScene, area: Box): void {
  const seen = grown(area, REACH / brush.zoom)
  for (const [id, mark] of brush.marks.links) {
    const sign = signOf(mark)
    const middle = links.drawing(id)?.path.middle
    if (sign === undefined || !middle || mark.kind === 'then' || mark.kind === 'absent') continue
    if (!overlaps({ ...middle, width: 0, height: 0 }, seen)) continue
    if (brush.detail === 'cards') paintPill(brush, middle, sign, mark.kind)
    else paintSign(brush, middle, mark.kind)
  }
}

/** What became of actors: a ring around them, and a sign at its corner. */
export function paintActorSigns(brush: Brush, scene: FarScene, area: Box): void {
  const { context, detail, palette, zoom } = brush
  for (const [id, kind] of brush.marks.actors) {
    const box = scene.cards.box(id)
    if (kind === 'absent' || !box || !overlaps(grown(box, REACH), area)) continue
    context.strokeStyle = palette.changes[kind]
    context.lineWidth = detail === 'cards' ? 2.5 : 2 / zoom
    context.setLineDash(kind === 'gone' || kind === 'planned' ? [6 / zoom, 4 / zoom] : [])
    context.beginPath()
    const { x, y } = centreOf(box)
    const radius = (dotSizeOf(scene, id, zoom) / 2 + 3) / zoom
    if (detail === 'cards') context.roundRect(box.x, box.y, box.width, box.height, 11)
    else context.arc(x, y, radius, 0, 2 * Math.PI)
    context.stroke()
    context.setLineDash([])
    const corner = detail === 'cards' ? { x: box.x + box.width, y: box.y } : { x: x + radius, y: y - radius }
    paintSign(brush, corner, kind)
  }
}

function paintPill({ context, palette }: Brush, { x, y }: Point, sign: string, kind: ChangeKind): void {
  const width = pillWidth(signSlots(sign))
  context.beginPath()
  context.roundRect(x - width / 2, y - PILL.height / 2, width, PILL.height, PILL.height / 2)
  fillSign(context, palette.changes[kind], palette.paper, 2)
  paintWord(context, sign, { x, y }, 13, palette.surface)
}

function paintSign({ context, palette, zoom }: Brush, { x, y }: Point, kind: ChangeKind): void {
  context.beginPath()
  const size = signSize(zoom)
  context.arc(x, y, size / 2 / zoom, 0, 2 * Math.PI)
  fillSign(context, palette.changes[kind], palette.paper, size / 10 / zoom)
  paintWord(context, SIGNS[kind], { x, y }, (0.73 * size) / zoom, palette.surface)
}

function fillSign(context: Pen, color: string, paper: string, rim: number): void {
  context.fillStyle = color
  context.fill()
  context.lineWidth = rim
  context.strokeStyle = paper
  context.stroke()
}

function paintWord(context: Pen, word: string, at: Point, size: number, color: string): void {
  context.font = `700 ${size}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = color
  context.fillText(word, at.x, at.y)
  context.textBaseline = 'alphabetic'
}
