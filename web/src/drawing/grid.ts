/** Cards stand on this grid, in map units, so that rows and columns line up by themselves. */
export const GRID = 8
