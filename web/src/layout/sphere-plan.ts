import type { Board } from './board'
import type { Card } from './card'
import { ASPECT, type Cell, needOf, openCells } from './cells'

const MOST_ROWS = 3

/**
 * A place for each sphere: rows of cells, chosen among all such plans so that spheres with many links between them are
 * neighbours, and each is near to where its actors stand already.
 */
export function planSpheres(board: Board): readonly (readonly Cell[])[] {
  const needs = board.spheres
    .map((cards) => cards.filter(({ isFixed }) => !isFixed))
    .filter(({ length }) => length > 0)
    .map(needOf)
  const spheres = needs.map(({ cards }) => cards)
  const links = linksBetween(spheres)
  const here = standing(spheres)
  const width = Math.sqrt(needs.reduce((sum, { area }) => sum + area, 0) * ASPECT)
  let best: { rows: Cell[][]; cost: number } | undefined
  for (const order of permutations(needs)) {
    for (const needRows of splits(order, MOST_ROWS)) {
      const rows = openCells(needRows, width)
      const cost = costOf(rows.flat(), links, here)
      if (!best || cost < best.cost) best = { rows, cost }
    }
  }
  return best?.rows ?? []
}

type Spheres = readonly (readonly Card[])[]
type Pairs = ReadonlyMap<readonly Card[], ReadonlyMap<readonly Card[], number>>

function linksBetween(spheres: Spheres): Pairs {
  const groups = new Map(spheres.map((cards) => [cards[0]?.sphere, cards]))
  return new Map(
    spheres.map((cards) => {
      const counts = new Map<readonly Card[], number>()
      for (const card of cards) {
        for (const { sphere } of card.neighbours) {
          const other = groups.get(sphere)
          if (other && other !== cards) counts.set(other, (counts.get(other) ?? 0) + 1)
        }
      }
      return [cards, counts]
    }),
  )
}

/** Where each sphere stands in the map as it is, if most of it has a place. */
function standing(spheres: Spheres): ReadonlyMap<readonly Card[], { x: number; y: number }> {
  const centres = new Map<readonly Card[], { x: number; y: number }>()
  for (const cards of spheres) {
    const anchors = cards.flatMap(({ anchor }) => anchor ?? [])
    if (anchors.length * 2 > cards.length) centres.set(cards, meanOf(anchors))
  }
  return centres
}

function costOf(
  cells: readonly Cell[],
  links: Pairs,
  here: ReadonlyMap<readonly Card[], { x: number; y: number }>,
): number {
  let [left, right, bottom, cost] = [0, 0, 0, 0]
  for (const cell of cells) {
    left = Math.min(left, cell.x)
    right = Math.max(right, cell.x + cell.width)
    bottom = Math.max(bottom, cell.y + cell.height)
  }
  const size = Math.sqrt((right - left) * bottom)
  for (const [index, one] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const weight = links.get(one.need.cards)?.get(other.need.cards) ?? 0
      if (weight > 0) cost += (weight * distance(middleOf(one), middleOf(other))) / size
    }
  }
  const aspect = (right - left) / bottom / ASPECT
  let shapes = 0
  for (const { need, width, height } of cells) {
    if (need.cards.length < 3) continue
    const shape = width / height / ASPECT
    shapes += (Math.max(shape, 1 / shape) - 1) / cells.length
  }
  const weight =
    1 + [...links.values()].reduce((sum, counts) => sum + [...counts.values()].reduce((a, b) => a + b, 0), 0) / 2
  // A bad aspect or a wasteful plan makes everything small on the screen.
  return (
    cost +
    weight * (0.5 * (Math.max(aspect, 1 / aspect) - 1) + 0.3 * wasteOf(cells, (right - left) * bottom) + 0.4 * shapes) +
    weight * 0.15 * shiftOf(cells, here)
  )
}

function wasteOf(cells: readonly Cell[], area: number): number {
  return (
    area /
      Math.max(
        1,
        cells.reduce((sum, { width, height }) => sum + width * height, 0),
      ) -
    1
  )
}

/** How far the spheres go from where they stand, as a share of how far they stand apart. */
function shiftOf(cells: readonly Cell[], here: ReadonlyMap<readonly Card[], { x: number; y: number }>): number {
  const pairs = cells.flatMap((cell) => {
    const from = here.get(cell.need.cards)
    return from ? [{ from, to: middleOf(cell) }] : []
  })
  if (pairs.length < 2) return 0
  const [from, to] = [meanOf(pairs.map((pair) => pair.from)), meanOf(pairs.map((pair) => pair.to))]
  let [shift, spread] = [0, 1]
  for (const pair of pairs) {
    const a = { x: pair.from.x - from.x, y: pair.from.y - from.y }
    const b = { x: pair.to.x - to.x, y: pair.to.y - to.y }
    shift += distance(a, b)
    spread += distance(b, { x: 0, y: 0 })
  }
  return shift / spread
}

function middleOf({ x, y, width, height }: Cell): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}

function meanOf(points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (const point of points) {
    x += point.x
    y += point.y
  }
  return { x: x / Math.max(1, points.length), y: y / Math.max(1, points.length) }
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest]
  }
}

/** Every way to cut a list into so many parts at most. */
function* splits<T>(items: readonly T[], most: number): Generator<T[][]> {
  yield [[...items]]
  if (most <= 1) return
  for (let cut = 1; cut < items.length; cut += 1) {
    for (const rest of splits(items.slice(cut), most - 1)) yield [items.slice(0, cut), ...rest]
  }
}
