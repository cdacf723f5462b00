import type { Aside } from '../drawing/link-path'

/** What a curve needs to know of a card: its centre, and the box that no link of others should touch. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A curve is looked at as so many straight parts; it bends too little for more. */
const PARTS = 4

/** A link as it is drawn (see `drawing/link-path.ts`), kept with what makes it quick to compare with cards and links. */
export class Curve {
  readonly from: Spot
  readonly to: Spot
  readonly isQuiet: boolean
  readonly #aside: Aside
  length = 0
  left = 0
  right = 0
  top = 0
  bottom = 0
  #dx = 0
  #dy = 0
  #controlX = 0
  #controlY = 0
  /** How far the curve is off the straight line at most, times its length; negative on the other side. */
  #bulge = 0

  constructor(from: Spot, to: Spot, aside: Aside, isQuiet: boolean) {
    this.from = from
    this.to = to
    this.isQuiet = isQuiet
    this.#aside = aside
    this.follow()
  }

  /** Goes where its cards went. */
  follow(): void {
    const { from, to } = this
    const dx = to.x - from.x
    const dy = to.y - from.y
    // Not Math.hypot, which differs from engine to engine: everybody gets the same map.
    const length = Math.sqrt(dx * dx + dy * dy) || 1
    const aside = this.#aside.isShare ? length * this.#aside.by : this.#aside.by
    const controlX = (from.x + to.x) / 2 - (dy / length) * aside
    const controlY = (from.y + to.y) / 2 + (dx / length) * aside
    const middleX = (from.x + to.x) / 4 + controlX / 2
    const middleY = (from.y + to.y) / 4 + controlY / 2
    this.length = length
    this.#dx = dx
    this.#dy = dy
    this.#controlX = controlX
    this.#controlY = controlY
    this.#bulge = (aside / 2) * length
    this.left = Math.min(from.x, to.x, middleX)
    this.right = Math.max(from.x, to.x, middleX)
    this.top = Math.min(from.y, to.y, middleY)
    this.bottom = Math.max(from.y, to.y, middleY)
  }

  /** Whether it runs behind a card; those at its own ends are not asked. */
  passesBehind(card: Spot): boolean {
    if (this.right < card.left || this.left > card.right || this.bottom < card.top || this.top > card.bottom)
      return false
    const aside = (card.y - this.from.y) * this.#dx - (card.x - this.from.x) * this.#dy
    const reach = ((card.right - card.left) * Math.abs(this.#dy) + (card.bottom - card.top) * Math.abs(this.#dx)) / 2
    if (aside + reach < Math.min(0, this.#bulge) || aside - reach > Math.max(0, this.#bulge)) return false
    return this.#meets(card.left, card.top, card.right, card.bottom)
  }

  /** From where to where it may run, left and right, between two heights. */
  spanBetween(top: number, bottom: number): readonly [left: number, right: number] {
    const rise = Math.abs(this.#dy)
    if (rise < 1) return [this.left, this.right]
    // The curve is as far beside the straight line as its bulge, wherever that is along it.
    const bulge = (Math.abs(this.#bulge) / this.length) * (this.length / rise)
    const high = (Math.max(this.top, Math.min(this.bottom, top)) - this.from.y) / this.#dy
    const low = (Math.max(this.top, Math.min(this.bottom, bottom)) - this.from.y) / this.#dy
    const [x1, x2] = [this.from.x + high * this.#dx, this.from.x + low * this.#dx]
    return [Math.max(this.left, Math.min(x1, x2) - bulge), Math.min(this.right, Math.max(x1, x2) + bulge)]
  }

  #meets(left: number, top: number, right: number, bottom: number): boolean {
    let { x, y } = this.from
    for (let part = 1; part <= PARTS; part += 1) {
      const t = part / PARTS
      const a = (1 - t) * (1 - t)
      const b = 2 * t * (1 - t)
      const c = t * t
      const nextX = a * this.from.x + b * this.#controlX + c * this.to.x
      const nextY = a * this.from.y + b * this.#controlY + c * this.to.y
      if (segmentMeets(x, y, nextX, nextY, left, top, right, bottom)) return true
      x = nextX
      y = nextY
    }
    return false
  }

  /** Whether two links with four different ends cross, as straight lines: they bend alike and little. */
  crosses(other: Curve): boolean {
    if (this.right < other.left || this.left > other.right) return false
    if (this.bottom < other.top || this.top > other.bottom) return false
    const { from, to } = this
    if (from === other.from || from === other.to || to === other.from || to === other.to) return false
    return this.#side(other.from) > 0 !== this.#side(other.to) > 0 && other.#side(from) > 0 !== other.#side(to) > 0
  }

  #side({ x, y }: Spot): number {
    return (y - this.from.y) * this.#dx - (x - this.from.x) * this.#dy
  }
}

function segmentMeets(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false
  const dx = x2 - x1
  const dy = y2 - y1
  const aside = ((top + bottom) / 2 - y1) * dx - ((left + right) / 2 - x1) * dy
  const reach = ((right - left) / 2) * Math.abs(dy) + ((bottom - top) / 2) * Math.abs(dx)
  return Math.abs(aside) <= reach
}
