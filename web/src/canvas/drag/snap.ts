import type { Position } from '@maillage/shared/map/actor'
import { onGrid } from '../../drawing/grid'

export function snapped([x, y]: Position): Position {
  return [onGrid(x), onGrid(y)]
}

/** The shift nearest to the wanted one that brings a card from `start` onto the grid. */
export function snappedShift(start: Position, [dx, dy]: readonly [number, number]): readonly [number, number] {
  const [x, y] = snapped([start[0] + dx, start[1] + dy])
  return [x - start[0], y - start[1]]
}
