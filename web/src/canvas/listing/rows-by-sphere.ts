import type { Position } from '@maillage/shared/map/actor'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { Box } from '../../drawing/geometry'
import { GRID } from '../../drawing/grid'

type Size = Pick<Box, 'width' | 'height'>

export interface Listed {
  readonly sphere: Sphere
  readonly size: Size
}

export interface Rows {
  /** Of each, in the order given, from the middle of the block. */
  readonly places: readonly Position[]
  readonly size: Size
}

const GAP = 24
/** Between two spheres, so that their zones and the words in them have room. */
const SPHERE_GAP = { x: 64, y: 88 }
/** Width to height of the whole, as that of a screen. */
const SHAPE = 1.6
/** Columns to rows within a sphere: cards are wide and low. */
const COLUMNS_TO_ROWS = 0.5

/** A grid of cards, or several side by side: where each card stands, from the top left corner. */
interface Block {
  readonly corners: ReadonlyMap<Listed, Position>
  readonly size: Size
}

/** Sets the cards of each sphere in columns, in the order given, and the spheres beside and below each other. */
export function rowsBySphere(cards: readonly Listed[]): Rows {
  const grids = SPHERES.map((sphere) => cards.filter((card) => card.sphere === sphere))
    .filter((members) => members.length > 0)
    .map(gridOf)
  const { corners, size } = shelved(grids)
  return { places: cards.map((card) => fromMiddle(corners.get(card) ?? [0, 0], card.size, size)), size }
}

function gridOf(cards: readonly Listed[]): Block {
  const cell = {
    width: upToGrid(Math.max(...cards.map(({ size }) => size.width)) + GAP),
    height: upToGrid(Math.max(...cards.map(({ size }) => size.height)) + GAP),
  }
  const columns = Math.max(1, Math.round(Math.sqrt(cards.length * COLUMNS_TO_ROWS)))
  const rows = Math.ceil(cards.length / columns)
  const corners = cards.map((card, index): [Listed, Position] => [
    card,
    [(index % columns) * cell.width, Math.floor(index / columns) * cell.height],
  ])
  return { corners: new Map(corners), size: { width: columns * cell.width - GAP, height: rows * cell.height - GAP } }
}

/** From left to right until the row is as wide as the whole should be, then below. */
function shelved(blocks: readonly Block[]): Block {
  const area = blocks.reduce((sum, { size }) => sum + (size.width + SPHERE_GAP.x) * (size.height + SPHERE_GAP.y), 0)
  const most = Math.max(Math.sqrt(area * SHAPE), ...blocks.map(({ size }) => size.width))
  const corners = new Map<Listed, Position>()
  const whole = { width: 0, height: 0 }
  const row = { left: 0, top: 0, height: 0 }
  for (const { corners: inside, size } of blocks) {
    if (row.left > 0 && row.left + size.width > most) {
      row.top += row.height + SPHERE_GAP.y
      row.left = 0
      row.height = 0
    }
    for (const [card, [x, y]] of inside) corners.set(card, [row.left + x, row.top + y])
    row.height = Math.max(row.height, size.height)
    whole.width = Math.max(whole.width, row.left + size.width)
    whole.height = Math.max(whole.height, row.top + row.height)
    row.left += size.width + SPHERE_GAP.x
  }
  return { corners, size: whole }
}

function fromMiddle([left, top]: Position, card: Size, block: Size): Position {
  return [left + card.width / 2 - block.width / 2, top + card.height / 2 - block.height / 2]
}

function upToGrid(length: number): number {
  return Math.ceil(length / GRID) * GRID
}
