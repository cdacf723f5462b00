import { type Box, overlaps } from '../../drawing/geometry'
import type { Offset } from '../scene/peer-drags'

/** Shows with what something stands in line: an upright line at an x, or a level one at a y. */
export interface SnapLine {
  readonly axis: 'x' | 'y'
  readonly at: number
  /** Along the other axis. */
  readonly from: number
  readonly to: number
}

export interface Alignment {
  readonly shift: Offset
  /** One an axis at most. */
  readonly lines: readonly SnapLine[]
}

interface Span {
  readonly start: number
  readonly length: number
}

/** What can be in line, the middle first: of three lines at once it is the one to show. */
const PLACES = [0.5, 0, 1] as const
/** Closer than this two places are the same: a middle may be half a unit off. */
const SAME = 0.51

/**
 * Where a box comes to stand in line with others, its middle with a middle or a side with the same side; on each axis by
 * itself.
 *
 * @param box before it is moved
 * @param wanted how far the hand has moved it
 * @param base where it comes to stand without others: on the grid
 * @param reach how far it is drawn to a line, in map units
 */
export function alignedShift(
  box: Box,
  { wanted, base }: { readonly wanted: Offset; readonly base: Offset },
  others: readonly Box[],
  reach: number,
): Alignment {
  const x = alongAxis(across(box), wanted[0], base[0], others.map(across), reach)
  const y = alongAxis(down(box), wanted[1], base[1], others.map(down), reach)
  const moved = { ...box, x: box.x + x, y: box.y + y }
  const lines = [lineAt('x', moved, others), lineAt('y', moved, others)]
  return { shift: [x, y], lines: lines.flatMap((line) => line ?? []) }
}

export function sameLines(a: readonly SnapLine[], b: readonly SnapLine[]): boolean {
  const isSame = (one: SnapLine, other: SnapLine | undefined) =>
    one.axis === other?.axis && one.at === other.at && one.from === other.from && one.to === other.to
  return a.length === b.length && a.every((line, index) => isSame(line, b[index]))
}

function alongAxis(span: Span, wanted: number, base: number, others: readonly Span[], reach: number): number {
  let best: number | undefined
  for (const other of others) {
    for (const place of PLACES) {
      const shift = other.start + place * other.length - (span.start + place * span.length)
      const isNearer = Math.abs(shift - wanted) < (best === undefined ? reach : Math.abs(best - wanted))
      if (isNearer) best = shift
    }
  }
  return best === undefined ? base : Math.round(best)
}

/** From the first to the last of those that are in line, the box itself included. */
function lineAt(axis: 'x' | 'y', box: Box, others: readonly Box[]): SnapLine | undefined {
  const [own, beside] = axis === 'x' ? [across, down] : [down, across]
  for (const place of PLACES) {
    const at = own(box).start + place * own(box).length
    const inLine = others.filter((other) => {
      const { start, length } = own(other)
      return Math.abs(start + place * length - at) < SAME && !overlaps(other, box)
    })
    if (inLine.length === 0) continue
    const spans = [box, ...inLine].map(beside)
    return {
      axis,
      at,
      from: Math.min(...spans.map(({ start }) => start)),
      to: Math.max(...spans.map(({ start, length }) => start + length)),
    }
  }
  return undefined
}

function across({ x, width }: Box): Span {
  return { start: x, length: width }
}

function down({ y, height }: Box): Span {
  return { start: y, length: height }
}
