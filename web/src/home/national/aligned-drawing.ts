import type { PlacedActor, PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { ACTOR_TYPE_CODES, sphereOf } from '@maillage/shared/territory/actor-types'
import { type Box, grown } from '../../drawing/geometry'
import { type MiniMapDrawing, type MiniShape, miniLinks } from '../mini-drawing'

/** The same for every territory: institutions above, the coordination in the middle, its spheres around it. */
const VIEW: Box = { x: -8, y: -8, width: 976, height: 616 }
export const SPHERE_CELLS: Readonly<Record<Sphere, Box>> = {
  institutions: { x: 200, y: 0, width: 560, height: 140 },
  insertion: { x: 0, y: 164, width: 304, height: 236 },
  coordination: { x: 328, y: 164, width: 304, height: 236 },
  health: { x: 656, y: 164, width: 304, height: 236 },
  housing: { x: 70, y: 424, width: 398, height: 176 },
  employment: { x: 492, y: 424, width: 398, height: 176 },
}

const CORNER = 26
const PADDING = 18
/** How far shapes are apart at most and how large they are then; among many both shrink. */
const STEP = 92
const SHAPE_SIZE = 40
const SHAPE_SHARE = 0.78
/** How far neighbours in a row are moved up and down at most, so that links along it do not cover one another. */
const STAGGER = 16

/**
 * A map with each sphere at its place, which is the same on every map. Actors stand in rows, by type and name: where
 * they lie on their own map says nothing here.
 */
export function alignedDrawing(map: PlainMap): MiniMapDrawing {
  const bySphere = new Map<Sphere, PlacedActor[]>(SPHERES.map((sphere) => [sphere, []]))
  for (const actor of map.actors) bySphere.get(sphereOf(actor.type))?.push(actor)
  const grids = [...bySphere].map(([sphere, actors]) => gridOf(grown(SPHERE_CELLS[sphere], -PADDING), actors.length))
  const step = Math.min(STEP, ...grids.map((grid) => grid.step))
  const shapeSize = Math.min(SHAPE_SIZE, step * SHAPE_SHARE)
  const shapes = [...bySphere].flatMap(([sphere, actors], at) =>
    placeAll(sphere, actors.toSorted(byTypeAndName), { columns: grids[at]?.columns ?? 1, shapeSize }),
  )
  return {
    zones: SPHERES.map((sphere) => ({
      sphere,
      d: roundedBox(SPHERE_CELLS[sphere]),
      isEmpty: bySphere.get(sphere)?.length === 0,
    })),
    namedZones: [],
    links: miniLinks(map, shapes),
    shapes,
    view: VIEW,
    shapeSize,
    linkScale: shapeSize / SHAPE_SIZE,
  }
}

/** The columns with which so many stand as far apart as may be. */
function gridOf({ width, height }: Box, count: number): { readonly columns: number; readonly step: number } {
  let best = { columns: 1, step: 0 }
  for (let columns = 1; columns <= count; columns += 1) {
    const step = Math.min(width / columns, height / Math.ceil(count / columns))
    if (step > best.step) best = { columns, step }
  }
  return count === 0 ? { columns: 1, step: STEP } : best
}

/** In rows of as many as there are columns, over the whole cell but not further apart than they need. */
function placeAll(
  sphere: Sphere,
  actors: readonly PlacedActor[],
  { columns, shapeSize }: { readonly columns: number; readonly shapeSize: number },
): MiniShape[] {
  const cell = grown(SPHERE_CELLS[sphere], -PADDING)
  const rows = Math.ceil(actors.length / columns)
  const [dx, dy] = [Math.min(cell.width / columns, STEP * 1.2), Math.min(cell.height / Math.max(rows, 1), STEP)]
  const aside = Math.min(STAGGER, (dy - shapeSize) * 0.4)
  return actors.map(({ id }, at) => {
    const row = Math.floor(at / columns)
    const inRow = Math.min(columns, actors.length - row * columns)
    return {
      id,
      sphere,
      x: cell.x + cell.width / 2 + ((at % columns) - (inRow - 1) / 2) * dx,
      y: cell.y + cell.height / 2 + (row - (rows - 1) / 2) * dy + (at % 2 === 0 ? -aside : aside),
    }
  })
}

function byTypeAndName(a: PlacedActor, b: PlacedActor): number {
  return rankOf(a.type) - rankOf(b.type) || a.name.localeCompare(b.name, 'fr')
}

const RANKS = new Map<string, number>(ACTOR_TYPE_CODES.map((code, at) => [code, at]))

/** Types of a territory's own come last. */
function rankOf(type: string): number {
  return RANKS.get(type) ?? RANKS.size
}

function roundedBox({ x, y, width, height }: Box): string {
  const arc = (dx: number, dy: number) => `a${CORNER} ${CORNER} 0 0 1 ${dx} ${dy}`
  const [across, down] = [width - 2 * CORNER, height - 2 * CORNER]
  return `M${x + CORNER} ${y}h${across}${arc(CORNER, CORNER)}v${down}${arc(-CORNER, CORNER)}h${-across}${arc(-CORNER, -CORNER)}v${-down}${arc(CORNER, -CORNER)}Z`
}
