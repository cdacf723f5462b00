import type { Position } from '@maillage/shared/map/actor'

/** Room for one card and the label of its zone, from centre to centre. */
const CELL = { width: 300, height: 120 }
const RINGS = 20

/** The free place for a card nearest to another one, which stands there already. Beside before below: links are read across. */
export function placeBeside([x, y]: Position, taken: readonly Position[]): Position {
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const place = ringAround(ring)
      .map(([column, row]): Position => [x + column * CELL.width, y + row * CELL.height])
      .find(([left, top]) =>
        taken.every(([tx, ty]) => Math.abs(tx - left) >= CELL.width || Math.abs(ty - top) >= CELL.height),
      )
    if (place) return place
  }
  return [x, y + CELL.height]
}

/** Cells on a square around, the nearest first; right before left and below before above, as people write. */
function ringAround(ring: number): (readonly [column: number, row: number])[] {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring)
  return steps
    .flatMap((row) => steps.map((column) => [column, row] as const))
    .filter(([column, row]) => Math.max(Math.abs(column), Math.abs(row)) === ring)
    .sort(
      ([ac, ar], [bc, br]) =>
        Math.hypot(ac, ar) - Math.hypot(bc, br) || Math.abs(ar) - Math.abs(br) || bc - ac || br - ar,
    )
}
