import { type Box, centreOf } from '../drawing/geometry'

export const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const
export type Direction = keyof typeof DIRECTIONS

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(DIRECTIONS, key)
}

/** How much a step aside weighs against one straight ahead. */
const SIDEWAYS = 2.2

/** The actor, note or zone nearest in a direction, or undefined at the edge of the map. */
export function nearestActor<Id extends string>(
  boxes: ReadonlyMap<Id, Box>,
  from: Id,
  direction: Direction,
): Id | undefined {
  const start = boxes.get(from)
  if (!start) return undefined
  const origin = centreOf(start)
  const [dx, dy] = DIRECTIONS[direction]
  let nearest: { id: Id; cost: number } | undefined
  for (const [id, box] of boxes) {
    const centre = centreOf(box)
    const ahead = (centre.x - origin.x) * dx + (centre.y - origin.y) * dy
    if (id === from || ahead <= 0) continue
    const aside = Math.abs((centre.x - origin.x) * dy) + Math.abs((centre.y - origin.y) * dx)
    const cost = ahead + SIDEWAYS * aside
    if (!nearest || cost < nearest.cost) nearest = { id, cost }
  }
  return nearest?.id
}
