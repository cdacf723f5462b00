import { type Box, centreOf } from '../drawing/geometry'

const ROUNDS = 140
/** What is less than this lies beside one another. */
const TOUCH = 0.5

/**
 * Moves boxes apart, each as little as it takes, within an area: names that grow need room. Who stood left of or above
 * another still does. Undefined where there is no room for all.
 *
 * @param gap between two of them, in their units
 */
export function makeRoom(boxes: readonly Box[], area: Box, gap: number): Box[] | undefined {
  const placed = boxes.map((box) => within(box, area))
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(placed, area, gap)) return placed
  }
  return undefined
}

/** Whether anything had to move. */
function pushApart(placed: Box[], area: Box, gap: number): boolean {
  let hasMoved = false
  for (let i = 0; i < placed.length; i += 1) {
    for (let j = i + 1; j < placed.length; j += 1) {
      const [a, b] = [placed[i] as Box, placed[j] as Box]
      if (!isTooNear(a, b, gap)) continue
      hasMoved = true
      const [sideways, down] = [pushAlong('x', a, b, area, gap), pushAlong('y', a, b, area, gap)]
      // At the edge there may be no way out on one side.
      const isSideways = sideways.hasWay === down.hasWay ? sideways.need < down.need : sideways.hasWay
      const { axis, back, forth } = isSideways ? sideways : down
      placed[i] = { ...a, [axis]: a[axis] + back }
      placed[j] = { ...b, [axis]: b[axis] + forth }
    }
  }
  return hasMoved
}

/** Asked of all pairs, round after round. */
function isTooNear(a: Box, b: Box, gap: number): boolean {
  const room = gap - TOUCH
  return (
    a.x < b.x + b.width + room &&
    b.x < a.x + a.width + room &&
    a.y < b.y + b.height + room &&
    b.y < a.y + a.height + room
  )
}

interface Push {
  readonly axis: 'x' | 'y'
  /** How far one lies in the other, with the gap. */
  readonly need: number
  /** Whether both can go as far as it takes. */
  readonly hasWay: boolean
  /** By how much the first and the second move. */
  readonly back: number
  readonly forth: number
}

/** What it takes to part two boxes along one axis: each goes half the way, or more where the other stands at the edge. */
function pushAlong(axis: 'x' | 'y', a: Box, b: Box, area: Box, gap: number): Push {
  const size = axis === 'x' ? 'width' : 'height'
  const between = centreOf(b)[axis] - centreOf(a)[axis]
  const need = (a[size] + b[size]) / 2 + gap - Math.abs(between)
  // Two at one place part in the order of the list.
  const way = between < 0 ? -1 : 1
  const before = (box: Box) => box[axis] - area[axis]
  const behind = (box: Box) => area[axis] + area[size] - box[axis] - box[size]
  const [roomA, roomB] = way > 0 ? [before(a), behind(b)] : [behind(a), before(b)]
  const moveA = Math.min(roomA, Math.max(need / 2, need - roomB))
  const moveB = Math.min(roomB, need - moveA)
  return { axis, need, hasWay: roomA + roomB >= need, back: -way * moveA, forth: way * moveB }
}

/** A box of the same size that does not leave the area. */
export function within(box: Box, area: Box): Box {
  return {
    ...box,
    x: Math.max(area.x, Math.min(area.x + area.width - box.width, box.x)),
    y: Math.max(area.y, Math.min(area.y + area.height - box.height, box.y)),
  }
}
