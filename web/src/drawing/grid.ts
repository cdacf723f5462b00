/** Cards stand on this grid, in map units, so that rows and columns line up by themselves. */
export const GRID = 8

/** The place on the grid that is nearest to a coordinate. */
export function onGrid(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value / GRID) * GRID + 0
}
