import { type Box, overlaps, type Point } from './geometry'
import type { LinkPath } from './link-path'

/** The pill that carries the badges of a link: one slot a badge. */
export const PILL = { height: 22, slot: 18, paddingX: 4, iconSize: 14 } as const

export function pillWidth(badgeCount: number): number {
  return badgeCount * PILL.slot + 2 * PILL.paddingX
}

/** Shares of the drawn link at which a pill may stand, the middle first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]

/** Finds a place for each pill, one after the other. */
export class PillPlaces {
  readonly #taken: BoxIndex
  readonly #labels: BoxIndex

  /** @param labels of the zones: kept readable where there is another place */
  constructor(cards: Iterable<Box>, labels: Iterable<Box>) {
    this.#taken = new BoxIndex(cards)
    this.#labels = new BoxIndex(labels)
  }

  /**
   * Where along its link a pill stands, from 0 to 1: nearest to the middle where it touches neither a card
   * nor another pill, nor a label if that can be; in the middle when there is no such place.
   */
  take(path: LinkPath, badgeCount: number): number {
    if (badgeCount === 0) return 0.5
    const share = pillShare(
      path,
      badgeCount,
      (box) => this.#taken.isFree(box),
      (box) => this.#labels.isFree(box),
    )
    this.#taken.add(pillBox(path.at(share), badgeCount))
    return share
  }
}

/** The best place for one pill, from 0 to 1 along its link. */
export function pillShare(
  path: LinkPath,
  badgeCount: number,
  isFree: (box: Box) => boolean,
  isOffLabels: (box: Box) => boolean,
): number {
  const boxAt = (share: number) => pillBox(path.at(share), badgeCount)
  const free = PLACES.filter((share) => isFree(boxAt(share)))
  return free.find((place) => isOffLabels(boxAt(place))) ?? free[0] ?? 0.5
}

/** Boxes by squares of the map, so that a map of some thousands of actors is searched in a blink. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>()

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  isFree(box: Box): boolean {
    for (const key of cellsOf(box)) if (this.#cells.get(key)?.some((other) => overlaps(box, other))) return false
    return true
  }
}

export function pillBox({ x, y }: Point, badgeCount: number): Box {
  const width = pillWidth(badgeCount)
  return { x: x - width / 2, y: y - PILL.height / 2, width, height: PILL.height }
}

const CELL = 256

function* cellsOf(box: Box): Generator<string> {
  for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column += 1) {
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row += 1) {
      yield `${column} ${row}`
    }
  }
}
