import type { Card } from './card'
import type { Curve } from './curve'

const CELL = { width: 256, height: 160 } as const
/** Beyond so many cells, far cards share those at the rim. */
const MOST_CELLS = 60_000

/** The cards by squares of the map: what is near to a place or to a link is found without looking at all of them. */
export class CardIndex {
  readonly #cells: Card[][]
  readonly #cellOf = new Map<Card, Card[]>()
  readonly #left: number
  readonly #top: number
  readonly #columns: number
  readonly #rows: number
  readonly #cellWidth: number
  readonly #cellHeight: number
  readonly #halfWidth: number
  readonly #halfHeight: number
  /** How far the largest card reaches with its notes, to any side. */
  readonly #reachX: number
  readonly #reachY: number

  constructor(cards: readonly Card[]) {
    const xs = cards.map(({ x }) => x)
    const ys = cards.map(({ y }) => y)
    this.#left = least(xs)
    this.#top = least(ys)
    const width = -least(xs.map((x) => -x)) - this.#left + 1
    const height = -least(ys.map((y) => -y)) - this.#top + 1
    const scale = Math.max(1, Math.sqrt((width * height) / (CELL.width * CELL.height * MOST_CELLS)))
    this.#cellWidth = CELL.width * scale + width / 1000
    this.#cellHeight = CELL.height * scale + height / 1000
    this.#columns = Math.ceil(width / this.#cellWidth)
    this.#rows = Math.ceil(height / this.#cellHeight)
    this.#halfWidth = -least(cards.map(({ halfWidth }) => -halfWidth))
    this.#halfHeight = -least(cards.map(({ halfHeight }) => -halfHeight))
    this.#reachX = -least(cards.map(({ room }) => -Math.max(room.left, room.right)))
    this.#reachY = -least(cards.map(({ room }) => -Math.max(room.top, room.bottom)))
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => [])
    for (const card of cards) this.refresh(card)
  }

  /** To be told when a card has moved for good. */
  refresh(card: Card): void {
    const cell = this.#cells[this.#row(card.y) * this.#columns + this.#column(card.x)]
    const before = this.#cellOf.get(card)
    if (!cell || cell === before) return
    before?.splice(before.indexOf(card), 1)
    cell.push(card)
    this.#cellOf.set(card, cell)
  }

  /** Whether a card would be clear of all others at a place, with so much space between them. */
  isFree(card: Card, x: number, y: number, spaceX: number, spaceY: number): boolean {
    const left = x - card.room.left - spaceX
    const right = x + card.room.right + spaceX
    const top = y - card.room.top - spaceY
    const bottom = y + card.room.bottom + spaceY
    const first = this.#column(left - this.#reachX)
    const last = this.#column(right + this.#reachX)
    const lastRow = this.#row(bottom + this.#reachY)
    for (let row = this.#row(top - this.#reachY); row <= lastRow; row += 1) {
      for (let column = first; column <= last; column += 1) {
        const cell = this.#cells[row * this.#columns + column]
        if (!cell) continue
        for (const other of cell) {
          const isAside =
            other.x - other.room.left >= right ||
            other.x + other.room.right <= left ||
            other.y - other.room.top >= bottom ||
            other.y + other.room.bottom <= top
          if (!isAside && other !== card) return false
        }
      }
    }
    return true
  }

  /** How many cards a link runs behind, beside its own. */
  countBehind(curve: Curve, clearance: number): number {
    let count = 0
    const dx = this.#halfWidth + clearance
    const dy = this.#halfHeight + clearance
    const lastRow = this.#row(curve.bottom + dy)
    for (let row = this.#row(curve.top - dy); row <= lastRow; row += 1) {
      // A row at the rim holds all that lies beyond.
      const above = row === 0 ? Number.NEGATIVE_INFINITY : this.#top + row * this.#cellHeight - dy
      const below = row === this.#rows - 1 ? Number.POSITIVE_INFINITY : this.#top + (row + 1) * this.#cellHeight + dy
      const [left, right] = curve.spanBetween(above, below)
      const last = this.#column(right + dx)
      for (let column = this.#column(left - dx); column <= last; column += 1) {
        const cell = this.#cells[row * this.#columns + column]
        if (!cell) continue
        for (const card of cell) if (curve.passesBehind(card) && card !== curve.from && card !== curve.to) count += 1
      }
    }
    return count
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#left) / this.#cellWidth)))
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#top) / this.#cellHeight)))
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}
