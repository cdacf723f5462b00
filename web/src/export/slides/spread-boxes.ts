import type { Box } from '../../drawing/geometry'

export interface SizedPlace {
  /** Of its middle, on the map. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SpreadOptions {
  readonly width: number
  readonly height: number
  /** Kept free between two boxes, beside and above. */
  readonly gapX: number
  readonly gapY: number
  /** How much farther from one another than on the map things may stand. */
  readonly mostStretch: number
}

/** How much more one direction may be stretched than the other, so that a map keeps its shape. */
const MOST_SKEW = 1.7
const ROUNDS = 400
/** In rounds: what has gone too far does not come back. */
const CHECKED_EVERY = 20
/** One push in so many goes the longer way: always the shorter one, boxes jam between others as cars in a row do. */
const TURN = 11

/**
 * Boxes on an area, where they are on the map to one another as far as there is room, and clear of each other: cards
 * on a slide are larger, next to the map, than on the screen. Undefined where they don't fit.
 */
export function spreadBoxes(places: readonly SizedPlace[], options: SpreadOptions): Box[] | undefined {
  if (places.some(({ width, height }) => width > options.width || height > options.height)) return undefined
  const centres = stretched(places, options)
  const start = centres.map((centre) => ({ ...centre }))
  const grid = new Grid(places, options)
  for (let round = 0; round < ROUNDS; round += 1) {
    const isClear = !pushApart(centres, places, options, grid, round)
    if ((isClear || round % CHECKED_EVERY === 0) && !isStillTheMap(start, centres, options)) return undefined
    if (isClear) return boxesAt(centres, places)
  }
  return undefined
}

/** How far things may go from where they were, on average and at most, as shares of the diagonal of the area. */
const MOST_MOVED = { average: 0.035, single: 0.2 } as const

/** People know their map: what is next to what must not change for the sake of larger letters. */
function isStillTheMap(from: readonly Centre[], to: readonly Centre[], { width, height }: SpreadOptions): boolean {
  const ways = from.map(({ x, y }, index) => Math.hypot(x - (to[index]?.x ?? x), y - (to[index]?.y ?? y)))
  const diagonal = Math.hypot(width, height)
  const average = ways.reduce((sum, way) => sum + way, 0) / (ways.length || 1)
  return average <= MOST_MOVED.average * diagonal && Math.max(0, ...ways) <= MOST_MOVED.single * diagonal
}

/** As near as it gets where there is no room: in place, one over another. */
export function crowdedBoxes(places: readonly SizedPlace[], options: SpreadOptions): Box[] {
  return boxesAt(stretched(places, options), places)
}

interface Centre {
  x: number
  y: number
}

function boxesAt(centres: readonly Centre[], places: readonly SizedPlace[]): Box[] {
  return places.map(({ width, height }, index) => {
    const { x, y } = centres[index] ?? { x: 0, y: 0 }
    return { x: x - width / 2, y: y - height / 2, width, height }
  })
}

/** The whole map drawn to the size of the area. */
function stretched(places: readonly SizedPlace[], { width, height, mostStretch }: SpreadOptions): Centre[] {
  const across = axis(places.map((place) => [place.x, place.width]))
  const down = axis(places.map((place) => [place.y, place.height]))
  const x = Math.min(mostStretch, across.stretchTo(width))
  const y = Math.min(mostStretch, down.stretchTo(height))
  const scale = { x: Math.min(x, y * MOST_SKEW), y: Math.min(y, x * MOST_SKEW) }
  const spanX = across.spanAt(scale.x)
  const spanY = down.spanAt(scale.y)
  return places.map((place) => ({
    x: clamped(place.x * scale.x + width / 2 - (spanX.from + spanX.to) / 2, place.width / 2, width),
    y: clamped(place.y * scale.y + height / 2 - (spanY.from + spanY.to) / 2, place.height / 2, height),
  }))
}

function axis(extents: readonly (readonly [at: number, size: number])[]) {
  const spanAt = (scale: number) => {
    let from = Number.POSITIVE_INFINITY
    let to = Number.NEGATIVE_INFINITY
    for (const [at, size] of extents) {
      from = Math.min(from, at * scale - size / 2)
      to = Math.max(to, at * scale + size / 2)
    }
    return { from, to }
  }
  /** The largest scale at which everything is within a length; at least what puts the middles within it. */
  const stretchTo = (length: number) => {
    let low = 0
    let high = 8
    for (let round = 0; round < 24; round += 1) {
      const middle = (low + high) / 2
      const { from, to } = spanAt(middle)
      if (to - from <= length) low = middle
      else high = middle
    }
    return low
  }
  return { spanAt, stretchTo }
}

/** Moves every two boxes that are too near away from each other, mostly in the direction that is shorter; whether any were. */
function pushApart(
  centres: readonly Centre[],
  places: readonly SizedPlace[],
  { gapX, gapY, width, height }: SpreadOptions,
  grid: Grid,
  round: number,
): boolean {
  let isAnyNear = false
  grid.eachPair(centres, (one, other) => {
    const [a, b, first, second] = [centres[one], centres[other], places[one], places[other]]
    if (!a || !b || !first || !second) return
    const nearX = (first.width + second.width) / 2 + gapX - Math.abs(a.x - b.x)
    const nearY = (first.height + second.height) / 2 + gapY - Math.abs(a.y - b.y)
    if (nearX <= 0.01 || nearY <= 0.01) return
    isAnyNear = true
    const isLongWay = (one * 7 + other * 13 + round) % TURN === 0
    if (nearX < nearY !== isLongWay) {
      push(a, b, { direction: 'x', by: nearX, halves: [first.width / 2, second.width / 2], length: width })
    } else {
      push(a, b, { direction: 'y', by: nearY, halves: [first.height / 2, second.height / 2], length: height })
    }
  })
  return isAnyNear
}

interface Push {
  readonly direction: 'x' | 'y'
  readonly by: number
  readonly halves: readonly [number, number]
  readonly length: number
}

/** Half of the way each; what an edge of the area keeps one from going, the other goes. */
function push(a: Centre, b: Centre, { direction, by, halves: [halfA, halfB], length }: Push): void {
  const sign = a[direction] <= b[direction] ? 1 : -1
  const step = by / 2 + 0.05
  const wished = a[direction] - sign * step
  a[direction] = clamped(wished, halfA, length)
  const kept = Math.abs(wished - a[direction])
  const wishedOther = b[direction] + sign * (step + kept)
  b[direction] = clamped(wishedOther, halfB, length)
  const rest = Math.abs(wishedOther - b[direction])
  if (rest > 0) a[direction] = clamped(a[direction] - sign * rest, halfA, length)
}

function clamped(at: number, half: number, length: number): number {
  return Math.min(Math.max(at, half), length - half)
}

/** Squares as large as the largest box, in lists of numbers: a thousand boxes are pushed some hundred times. */
class Grid {
  readonly #cellX: number
  readonly #cellY: number
  readonly #columns: number
  readonly #rows: number
  /** The last box that came into each square, and before each box the one that came before it; -1 for none. */
  readonly #last: Int32Array
  readonly #before: Int32Array

  constructor(places: readonly SizedPlace[], { gapX, gapY, width, height }: SpreadOptions) {
    this.#cellX = Math.max(1, ...places.map((place) => place.width)) + gapX
    this.#cellY = Math.max(1, ...places.map((place) => place.height)) + gapY
    this.#columns = Math.floor(width / this.#cellX) + 1
    this.#rows = Math.floor(height / this.#cellY) + 1
    this.#last = new Int32Array(this.#columns * this.#rows)
    this.#before = new Int32Array(places.length)
  }

  /** Tells of all pairs that may touch. */
  eachPair(centres: readonly Centre[], visit: (one: number, other: number) => void): void {
    this.#last.fill(-1)
    for (const [index, { x, y }] of centres.entries()) {
      const column = Math.floor(x / this.#cellX)
      const row = Math.floor(y / this.#cellY)
      const right = Math.min(this.#columns - 1, column + 1)
      const bottom = Math.min(this.#rows - 1, row + 1)
      for (let nearRow = Math.max(0, row - 1); nearRow <= bottom; nearRow += 1) {
        for (let near = Math.max(0, column - 1); near <= right; near += 1) {
          let other = this.#last[nearRow * this.#columns + near] ?? -1
          for (; other >= 0; other = this.#before[other] ?? -1) visit(other, index)
        }
      }
      const cell = row * this.#columns + column
      this.#before[index] = this.#last[cell] ?? -1
      this.#last[cell] = index
    }
  }
}
