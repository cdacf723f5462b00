import { type Box, boundsOfPoints, distanceTo, overlaps, type Point } from '../../drawing/geometry'
import type { Curve, Stretch } from '../../drawing/link-path'
import { stretchesWithin } from '../../drawing/path-within'

/** Of a square of the grid, in map units: some cards wide. */
const CELL = 512
/** Keeps both numbers of a square in one that is exact: coordinates end at a million. */
const ROW = 2 ** 20

/** What covers more squares is kept apart: it is asked each time, and there is little of it. */
const MOST_CELLS = 400

/** Boxes by squares of the map: asking for a part of it costs what lies there, not what lies elsewhere. */
export class SpatialGrid<Id extends string> {
  readonly #boxes = new Map<Id, Box>()
  readonly #cells = new Map<number, Set<Id>>()
  readonly #large = new Set<Id>()
  /** The squares of what does not fill its box. */
  readonly #ownCells = new Map<Id, readonly number[]>()

  /** All boxes by their ids; the same object, whatever changes. */
  get boxes(): ReadonlyMap<Id, Box> {
    return this.#boxes
  }

  set(id: Id, box: Box): void {
    const before = this.#boxes.get(id)
    this.#boxes.set(id, box)
    if (before && isInSameCells(before, box)) return
    if (before) this.#leave(id, before)
    if (cellCount(box) > MOST_CELLS) this.#large.add(id)
    else this.#enter(id, cellsOf(box))
  }

  /** What runs along a curve is looked for along it, and not in all of the box around it. */
  setAlong(id: Id, curve: Curve): void {
    const box = boundsOfPoints([curve.start, curve.control, curve.end])
    if (!box) return
    const before = this.#boxes.get(id)
    if (before) this.#leave(id, before)
    this.#boxes.set(id, box)
    const cells = new Set<number>()
    const { start, control, end } = curve
    collectCells(start.x, start.y, control.x, control.y, end.x, end.y, cells)
    this.#ownCells.set(id, [...cells])
    this.#enter(id, cells)
  }

  #enter(id: Id, cells: Iterable<number>): void {
    for (const key of cells) {
      const cell = this.#cells.get(key)
      if (cell) cell.add(id)
      else this.#cells.set(key, new Set([id]))
    }
  }

  delete(id: Id): void {
    const box = this.#boxes.get(id)
    if (!box) return
    this.#boxes.delete(id)
    this.#leave(id, box)
  }

  /** What overlaps an area by its box, each once, in no order; of curves those that run near it. */
  within(area: Box): Set<Id> {
    const found = new Set<Id>()
    const collect = (ids: Iterable<Id>) => {
      for (const id of ids) if (overlaps(this.#boxes.get(id) as Box, area)) found.add(id)
    }
    for (const key of this.#cellsIn(area)) collect(this.#cells.get(key) ?? [])
    collect(this.#large)
    return found
  }

  /** What lies nearest to a point, no farther than `reach`. */
  nearest(point: Point, reach: number, isWanted: (id: Id) => boolean = () => true): Id | undefined {
    let nearest: { id: Id; distance: number } | undefined
    for (const id of this.within({
      x: point.x - reach,
      y: point.y - reach,
      width: 2 * reach || 1,
      height: 2 * reach || 1,
    })) {
      const distance = distanceTo(this.#boxes.get(id) as Box, point)
      if (distance > reach || (nearest && distance >= nearest.distance) || !isWanted(id)) continue
      nearest = { id, distance }
    }
    return nearest?.id
  }

  /** Those of an area; of a very large one those that hold anything at all. */
  #cellsIn(area: Box): Iterable<number> {
    return cellCount(area) > this.#cells.size ? this.#cells.keys() : cellsOf(area)
  }

  #leave(id: Id, box: Box): void {
    if (this.#large.delete(id)) return
    const cells = this.#ownCells.get(id) ?? cellsOf(box)
    this.#ownCells.delete(id)
    for (const key of cells) {
      const cell = this.#cells.get(key)
      cell?.delete(id)
      if (cell?.size === 0) this.#cells.delete(key)
    }
  }
}

/** The curves of which something does lie in some areas, with what that is of the whole of each. */
export function crossing<Id extends string>(
  grid: SpatialGrid<Id>,
  areas: readonly Box[],
  curveOf: (id: Id) => Curve | undefined,
): Map<Id, Stretch[]> {
  const found = new Map<Id, Stretch[]>()
  for (const area of areas) {
    for (const id of grid.within(area)) {
      const curve = curveOf(id)
      const stretches = curve ? stretchesWithin(curve, area) : []
      if (stretches.length === 0) continue
      const others = found.get(id)
      if (others) others.push(...stretches)
      else found.set(id, stretches)
    }
  }
  return found
}

function cellOf(value: number): number {
  return Math.floor(value / CELL)
}

function cellCount({ width, height }: Box): number {
  return (width / CELL + 1) * (height / CELL + 1)
}

/** The squares near a curve; a curve lies within its three points. */
function collectCells(
  x: number,
  y: number,
  controlX: number,
  controlY: number,
  endX: number,
  endY: number,
  into: Set<number>,
) {
  const firstColumn = cellOf(Math.min(x, controlX, endX))
  const lastColumn = cellOf(Math.max(x, controlX, endX))
  const firstRow = cellOf(Math.min(y, controlY, endY))
  const lastRow = cellOf(Math.max(y, controlY, endY))
  if (lastColumn - firstColumn <= 1 && lastRow - firstRow <= 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      for (let row = firstRow; row <= lastRow; row += 1) into.add(column * ROW + row)
    }
    return
  }
  const [toControlX, toControlY] = [(x + controlX) / 2, (y + controlY) / 2]
  const [fromControlX, fromControlY] = [(controlX + endX) / 2, (controlY + endY) / 2]
  const [middleX, middleY] = [(toControlX + fromControlX) / 2, (toControlY + fromControlY) / 2]
  collectCells(x, y, toControlX, toControlY, middleX, middleY, into)
  collectCells(middleX, middleY, fromControlX, fromControlY, endX, endY, into)
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  for (let column = cellOf(x); column <= cellOf(x + width); column += 1) {
    for (let row = cellOf(y); row <= cellOf(y + height); row += 1) yield column * ROW + row
  }
}

function isInSameCells(a: Box, b: Box): boolean {
  return (
    cellOf(a.x) === cellOf(b.x) &&
    cellOf(a.y) === cellOf(b.y) &&
    cellOf(a.x + a.width) === cellOf(b.x + b.width) &&
    cellOf(a.y + a.height) === cellOf(b.y + b.height)
  )
}
