import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { CARD, type CardSize, glyphPlace } from '../../drawing/card'
import { type Box, centreOf } from '../../drawing/geometry'
import { lookOn } from '../look/shown-looks'
import { dotSizeBy } from './dot-size'
import { fadedNamesAlpha } from './names'
import { type Brush, type FarScene, FONT } from './painting'
import { DOT_RIM } from './sprites'

export function paintActors(brush: Brush, scene: FarScene, ids: Iterable<ActorId>): void {
  if (brush.detail === 'cards') paintCards(brush, scene, ids)
  else paintDots(brush, scene, ids)
}

function paintDots(
  { context, sprites, zoom, faded, fadedAlpha, marks }: Brush,
  scene: FarScene,
  ids: Iterable<ActorId>,
): void {
  const { view, cards } = scene
  for (const id of ids) {
    const actor = view.actor(id)
    const box = cards.box(id)
    if (!actor || !box || marks.actors.get(id) === 'absent') continue
    const { x, y } = centreOf(box)
    const look = lookOn(scene, actor)
    const own = dotSizeBy(actor, look, zoom)
    const width = (own * DOT_RIM) / zoom
    const sphere = sphereOf(actor.type)
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    const dot = sprites.dot(sphere, own, look?.color ?? sphere)
    context.drawPicture(dot, x - width / 2, y - width / 2, width, width)
  }
  context.globalAlpha = 1
}

/** As the card in the page looks; its flag is drawn as a bar, since nobody could read its word. */
function paintCards(brush: Brush, scene: FarScene, ids: Iterable<ActorId>): void {
  const { context, faded, fadedAlpha } = brush
  const { view, cards } = scene
  context.textBaseline = 'alphabetic'
  for (const id of ids) {
    const actor = view.actor(id)
    const box = cards.box(id)
    const size = cards.size(id)
    if (!actor || !box || !size || brush.marks.actors.get(id) === 'absent') continue
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    paintPaper(brush, box)
    const look = lookOn(scene, actor)
    const sphere = sphereOf(actor.type)
    const glyph = brush.sprites.glyph(sphere, look?.color ?? sphere)
    const place = glyphPlace(box.height, look?.scale)
    if (glyph) context.drawPicture(glyph, box.x + place.x, box.y + place.y, place.size, place.size)
    paintTexts(brush, scene, id, box, size)
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

function paintTexts(brush: Brush, scene: FarScene, id: ActorId, box: Box, size: CardSize): void {
  const { context, palette } = brush
  const x = box.x + CARD.textX
  const nameY = box.y + CARD.nameY
  context.textAlign = 'left'
  context.fillStyle = palette.ink
  context.font = `640 14px ${FONT}`
  const isFaded = brush.faded.actors.has(id)
  if (isFaded) context.globalAlpha = fadedNamesAlpha(brush, scene)
  for (const [index, line] of size.nameLines.entries()) context.fillText(line, x, nameY + index * CARD.lineHeight)
  if (isFaded) context.globalAlpha = brush.fadedAlpha
  context.fillStyle = palette.softInk
  context.font = `400 12px ${FONT}`
  context.fillText(size.typeLine, x, box.y + CARD.typeY + (size.nameLines.length - 1) * CARD.lineHeight)
  context.textAlign = 'right'
  context.font = `640 13px ${FONT}`
  context.fillText(String(scene.view.linksOf(id).length), box.x + box.width - CARD.paddingRight, nameY)
}

function paintFlag({ context, palette }: Brush, { x, y }: Box): void {
  context.beginPath()
  context.roundRect(x + 10, y - 12, 74, 20, 10)
  context.fillStyle = palette.ink
  context.fill()
}

/**
 * Around an actor that is selected, pointed at or about to be linked.
 *
 * @param size of its dot, in pixels on the screen
 */
export function paintRing({ context, zoom, detail }: Brush, box: Box, color: string, size: number): void {
  context.strokeStyle = color
  context.setLineDash([])
  context.lineWidth = detail === 'cards' ? 3 : 2.5 / zoom
  context.beginPath()
  if (detail === 'cards') context.roundRect(box.x - 4.5, box.y - 4.5, box.width + 9, box.height + 9, 15)
  else {
    const { x, y } = centreOf(box)
    context.arc(x, y, (size / 2 + 4) / zoom, 0, 2 * Math.PI)
  }
  context.stroke()
}
