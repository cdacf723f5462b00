import type { ActorId } from '@maillage/shared/map/ids'
import { NAME_STYLE } from '../../drawing/card'
import { type Box, centreOf, grown } from '../../drawing/geometry'
import { SpatialGrid } from '../scene/spatial-grid'
import { detailAt, NAME_SIZE } from './detail'
import { dotReach, dotSizeOf } from './dot-size'
import { type Brush, type FarScene, FONT } from './painting'

const HEIGHT = 14
const GAP = 3
/** More would only be looked through to find that nothing fits. */
const MOST = 3000

/** The names that find room under their dots: those of carriers first, then of who has the most links. */
export function placeNames(scene: FarScene, area: Box, zoom: number): SpatialGrid<ActorId> {
  const names = new SpatialGrid<ActorId>()
  const ids = [...scene.cards.within(area)].slice(0, MOST)
  const weights = new Map(ids.map((id) => [id, weightOf(scene, id)]))
  ids.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1))
  for (const id of ids) {
    const box = nameBox(scene, id, zoom)
    if (box && names.within(box).size === 0) names.set(id, box)
  }
  return names
}

/** The name of an actor under its dot, in map units. */
export function nameBox(scene: FarScene, id: ActorId, zoom: number): Box | undefined {
  const { cards, view } = scene
  const box = cards.box(id)
  const name = view.actor(id)?.name
  if (!box || !name) return undefined
  const { x, y } = centreOf(box)
  const width = (cards.texts.measure(name, NAME_STYLE) * NAME_SIZE) / NAME_STYLE.size / zoom
  return { x: x - width / 2, y: y + (dotSizeOf(scene, id, zoom) / 2 + GAP) / zoom, width, height: HEIGHT / zoom }
}

export function paintNames(brush: Brush, scene: FarScene, ids: Iterable<ActorId>): void {
  const { context, palette, zoom, faded } = brush
  const namesAlpha = fadedNamesAlpha(brush, scene)
  context.font = `500 ${NAME_SIZE / zoom}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = 3 / zoom
  context.strokeStyle = palette.surface
  context.fillStyle = palette.ink
  for (const id of ids) {
    const box = nameBox(scene, id, zoom)
    const name = scene.view.actor(id)?.name
    if (!box || !name) continue
    context.globalAlpha = faded.actors.has(id) ? namesAlpha : 1
    const [x, y] = [box.x + box.width / 2, box.y + 11 / zoom]
    context.strokeText(name, x, y)
    context.fillText(name, x, y)
  }
  context.globalAlpha = 1
}

/** A view may ask for the names also of what it leaves out; not of what is hidden. */
export function fadedNamesAlpha({ fadedAlpha }: Pick<Brush, 'fadedAlpha'>, { looks }: Pick<FarScene, 'looks'>): number {
  return fadedAlpha > 0 && looks.read()?.areAllNamed ? 1 : fadedAlpha
}

/** How far a name may reach to each side of its dot, and a flag or a ring beyond a card, in pixels and in map units. */
const NAME_REACH = { x: 110, y: 40 } as const
/** A large shape grows over the left edge. */
export const CARD_RIM = 28

/** What has to be painted anew when an actor's card, or its dot and name, have been at this place. */
export function reachOf(box: Box, zoom: number): Box {
  const detail = detailAt(zoom)
  if (detail === 'cards') return grown(box, CARD_RIM)
  const dot = { ...centreOf(box), width: 0, height: 0 }
  if (detail === 'names') return grown(dot, NAME_REACH.x / zoom, NAME_REACH.y / zoom)
  return grown(dot, dotReach(zoom))
}

function weightOf({ view }: FarScene, id: ActorId): number {
  return (view.actor(id)?.isCarrier ? 1000 : 0) + view.linksOf(id).length
}
