import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { type Box, centreOf, grown } from '../drawing/geometry'
import type { LaidZone } from '../drawing/layout-plain-map'
import { SPHERE_SHAPES } from '../drawing/shapes'
import type { Faded } from './emphasis'
import type { FarScene } from './far/painting'
import { type Palette, readPalette } from './far/palette'
import { lookOn } from './look/shown-looks'

/** Of the small map, in pixels on the screen. */
export const OVERVIEW = { width: 160, height: 100 } as const
/** Of an actor's mark, in pixels on the small map; on a crowded one smaller marks tell more. */
const MARK = 8
const CROWDED_MARK = 4
const CROWD = 50
/** Of some thousand actors a dot each is all that there is room for, and links would cover them. */
const THRONG_MARK = 2
const THRONG = 800
/** Sharp also on a screen of fine pixels, and when the page is zoomed. */
const PIXELS = 2

/** What there is to paint, and how much of it a filter leaves. */
export interface OverviewScene extends FarScene {
  readonly faded: Faded
  /** How strongly what is faded is seen: not at all where a filter hides it. */
  readonly fadedAlpha: number
}

/** What was painted of it the last time, so that what has moved since can be painted alone. */
export interface PaintedOverview {
  readonly area: Box
  readonly palette: Palette
  readonly zones: readonly LaidZone[]
}

/**
 * Paints the whole map in small.
 *
 * @param moved where dots were and are, since `before` was painted and where nothing else has changed
 */
export function paintOverview(
  canvas: HTMLCanvasElement,
  scene: OverviewScene,
  area: Box,
  moved?: { readonly before: PaintedOverview; readonly boxes: readonly Box[] },
): PaintedOverview | undefined {
  const zones = scene.zones.zones()
  const count = scene.cards.boxes().size
  const isSame = moved && moved.before.zones === zones && moved.before.area === area
  const spots = isSame && count > THRONG ? moved.boxes : undefined
  if (!spots) {
    canvas.width = OVERVIEW.width * PIXELS
    canvas.height = OVERVIEW.height * PIXELS
  }
  const context = canvas.getContext('2d')
  if (!context) return undefined
  const palette = spots && moved ? moved.before.palette : readPalette({ colorBy: scene.looks.read()?.looks.colorBy })
  /** Map units a pixel. */
  const scale = area.width / OVERVIEW.width
  const zoom = PIXELS / scale
  context.save()
  const ids = spots && clipTo(context, scene, spots, area, zoom)
  context.setTransform(zoom, 0, 0, zoom, -area.x * zoom, -area.y * zoom)
  paintGround(context, zones, palette)
  if (count <= THRONG) paintLines(context, scene, palette, scale)
  if (count > THRONG) paintThrong(context, scene, palette, THRONG_MARK * scale, ids)
  else paintMarks(context, scene, palette, (count > CROWD ? CROWDED_MARK : MARK) * scale)
  context.restore()
  return { area, palette, zones }
}

/** Empties some dots, in whole pixels and with what they might blur into, and returns whose dots lie there. */
function clipTo(
  context: CanvasRenderingContext2D,
  { cards }: OverviewScene,
  spots: readonly Box[],
  area: Box,
  zoom: number,
): ReadonlySet<ActorId> {
  const reach = THRONG_MARK * PIXELS
  const ids = new Set<ActorId>()
  const squares = spots.map((spot) => {
    const { x, y } = centreOf(spot)
    for (const id of cards.within(grown({ x, y, width: 0, height: 0 }, (2 * reach) / zoom))) ids.add(id)
    return [Math.floor((x - area.x) * zoom) - reach, Math.floor((y - area.y) * zoom) - reach] as const
  })
  context.beginPath()
  for (const [x, y] of squares) context.rect(x, y, 2 * reach + 1, 2 * reach + 1)
  context.clip()
  context.clearRect(0, 0, OVERVIEW.width * PIXELS, OVERVIEW.height * PIXELS)
  return ids
}

function paintGround(context: CanvasRenderingContext2D, zones: readonly LaidZone[], palette: Palette): void {
  context.lineWidth = 1.25
  for (const { sphere, d } of zones) {
    const outline = new Path2D(d)
    context.fillStyle = palette.spheres[sphere].tint
    context.fill(outline)
    context.strokeStyle = palette.spheres[sphere].edge
    context.stroke(outline)
  }
}

function paintLines(context: CanvasRenderingContext2D, scene: OverviewScene, palette: Palette, scale: number): void {
  const { faded, fadedAlpha, quiet, view } = scene
  const strokeAt = (alpha: number, ids: readonly LinkId[]) => {
    context.globalAlpha = alpha
    strokeStraight(context, scene, ids)
  }
  context.lineWidth = 0.75 * scale
  context.strokeStyle = palette.link
  const lit = view.linkIds().filter((id) => !faded.links.has(id))
  strokeAt(Math.min(palette.quiet, fadedAlpha), [...faded.links])
  strokeAt(
    palette.quiet,
    lit.filter((id) => quiet.isQuiet(id)),
  )
  strokeAt(
    1,
    lit.filter((id) => !quiet.isQuiet(id)),
  )
}

function strokeStraight(context: CanvasRenderingContext2D, { view, cards }: FarScene, ids: readonly LinkId[]): void {
  context.beginPath()
  for (const id of ids) {
    const link = view.link(id)
    const from = link && cards.box(link.from)
    const to = link && cards.box(link.to)
    if (!from || !to) continue
    context.moveTo(centreOf(from).x, centreOf(from).y)
    context.lineTo(centreOf(to).x, centreOf(to).y)
  }
  context.stroke()
}

/** Two pixels have no shape, only a colour. Of two that overlap the same one always lies above. */
function paintThrong(
  context: CanvasRenderingContext2D,
  scene: OverviewScene,
  palette: Palette,
  size: number,
  ids?: ReadonlySet<ActorId>,
): void {
  const { view, cards, faded, fadedAlpha } = scene
  for (const [id, box] of cards.boxes()) {
    if (ids && !ids.has(id)) continue
    const actor = view.actor(id)
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    context.fillStyle = palette.actor((actor && lookOn(scene, actor)?.color) ?? sphereOf(actor?.type ?? ''))
    context.fillRect(box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size)
  }
}

function paintMarks(context: CanvasRenderingContext2D, scene: OverviewScene, palette: Palette, size: number): void {
  const { view, cards, faded, fadedAlpha } = scene
  const shapes = new Map(Object.entries(SPHERE_SHAPES).map(([sphere, { path }]) => [sphere, new Path2D(path)]))
  const transform = context.getTransform()
  for (const [id, box] of cards.boxes()) {
    const actor = view.actor(id)
    const look = actor && lookOn(scene, actor)
    const sphere = sphereOf(actor?.type ?? '')
    const own = size * (look?.scale ?? 1)
    const shape = shapes.get(sphere)
    const { x, y } = centreOf(box)
    context.globalAlpha = faded.actors.has(id) ? fadedAlpha : 1
    context.setTransform(transform)
    context.translate(x - own / 2, y - own / 2)
    context.scale(own / 32, own / 32)
    context.fillStyle = palette.actor(look?.color ?? sphere)
    if (shape) context.fill(shape)
  }
}
