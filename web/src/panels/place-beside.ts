import type { Position } from '@maillage/shared/map/actor'

/** Room for one card and the label of its zone, from centre to centre. */
const CELL = { width: 300, height: 120 }
const MOST_STEPS = 20

/** The free place for a card nearest to another one, which stands there already. Beside before below: links are read across. */
export function placeBeside([x, y]: Position, taken: readonly Position[]): Position {
  const steps = Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) => index - MOST_STEPS)
  const places = steps
    .flatMap((row) => steps.map((column) => [column, row] as const))
    .sort((a, b) => distance(a) - distance(b))
    .map(([column, row]): Position => [x + column * CELL.width, y + row * CELL.height])
  const isFree = ([left, top]: Position) =>
    taken.every(([tx, ty]) => Math.abs(tx - left) >= CELL.width || Math.abs(ty - top) >= CELL.height)
  return places.find(isFree) ?? [x, y + CELL.height]
}

/** In cells; of two as far away, right before left and below before above, as people write. */
function distance([column, row]: readonly [number, number]): number {
  return Math.hypot(column, row * 1.1) - column / 1000 - row / 2000
}
