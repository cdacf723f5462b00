import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { CARD, type CardSize } from '../../drawing/card'
import { type Box, centreOf } from '../../drawing/geometry'
import { dotSize } from './detail'
import { type Brush, type FarScene, FONT } from './painting'
import { DOT_RIM } from './sprites'

/** A carrier is told from afar too. */
const CARRIER = 1.5

export function paintActors(brush: Brush, scene: FarScene, ids: Iterable<ActorId>): void {
  if (brush.detail === 'cards') paintCards(brush, scene, ids)
  else paintDots(brush, scene, ids)
}

function paintDots(
  { context, sprites, zoom, faded, fadedAlpha, marks }: Brush,
  { view, cards }: FarScene,
  ids: Iterable<ActorId>,
): void {
  const size = dotSize(zoom)
  for (const id of ids) {
    const actor = view.actor(id)
    const box = cards.box(id)
    if (!actor || !box || marks.actors.get(id) === 'absent') continue
    const { x, y } = centreOf(box)
    const own = actor.isCarrier ? size * CARRIER : size
    const width = (own * DOT_RIM) / zoom
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    context.drawPicture(sprites.dot(sphereOf(actor.type), own), x - width / 2, y - width / 2, width, width)
  }
  context.globalAlpha = 1
}

/** As the card in the page looks; its flag is drawn as a bar, since nobody could read its word. */
function paintCards(brush: Brush, { view, cards }: FarScene, ids: Iterable<ActorId>): void {
  const { context, faded, fadedAlpha } = brush
  context.textBaseline = 'alphabetic'
  for (const id of ids) {
    const actor = view.actor(id)
    const box = cards.box(id)
    const size = cards.size(id)
    if (!actor || !box || !size || brush.marks.actors.get(id) === 'absent') continue
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    paintPaper(brush, box)
    const glyph = brush.sprites.glyph(sphereOf(actor.type))
    const glyphY = box.y + (box.height - CARD.glyphSize) / 2
    if (glyph) context.drawPicture(glyph, box.x + CARD.glyphX, glyphY, CARD.glyphSize, CARD.glyphSize)
    paintTexts(brush, box, size, view.linksOf(id).length)
    if (actor.isCarrier) paintFlag(brush, box)
  }
  context.globalAlpha = 1
}

function paintPaper({ context, palette, zoom }: Brush, { x, y, width, height }: Box): void {
  context.beginPath()
  context.roundRect(x, y, width, height, CARD.radius)
  context.fillStyle = palette.surface
  context.fill()
  context.lineWidth = Math.max(1, 0.75 / zoom)
  context.strokeStyle = palette.line
  context.stroke()
}

function paintTexts({ context, palette }: Brush, box: Box, size: CardSize, linkCount: number): void {
  const x = box.x + CARD.textX
  const nameY = box.y + CARD.nameY
  context.textAlign = 'left'
  context.fillStyle = palette.ink
  context.font = `640 14px ${FONT}`
  for (const [index, line] of size.nameLines.entries()) context.fillText(line, x, nameY + index * CARD.lineHeight)
  context.fillStyle = palette.softInk
  context.font = `400 12px ${FONT}`
  context.fillText(size.typeLine, x, box.y + CARD.typeY + (size.nameLines.length - 1) * CARD.lineHeight)
  context.textAlign = 'right'
  context.font = `640 13px ${FONT}`
  context.fillText(String(linkCount), box.x + box.width - CARD.paddingRight, nameY)
}

function paintFlag({ context, palette }: Brush, { x, y }: Box): void {
  context.beginPath()
  context.roundRect(x + 10, y - 12, 74, 20, 10)
  context.fillStyle = palette.ink
  context.fill()
}

/** Around an actor that is selected, pointed at or about to be linked. */
export function paintRing({ context, zoom, detail }: Brush, box: Box, color: string): void {
  context.strokeStyle = color
  context.setLineDash([])
  context.lineWidth = detail === 'cards' ? 3 : 2.5 / zoom
  context.beginPath()
  if (detail === 'cards') context.roundRect(box.x - 4.5, box.y - 4.5, box.width + 9, box.height + 9, 15)
  else {
    const { x, y } = centreOf(box)
    context.arc(x, y, (dotSize(zoom) / 2 + 4) / zoom, 0, 2 * Math.PI)
  }
  context.stroke()
}
