import type { LinkLook } from './link-look'
import type { LinkPlace } from './link-path'

export interface MarkShape {
  /** Around the end of the link, drawn for a link that goes to the right. */
  readonly d: string
  /** A hollow mark is filled with the paper's colour and outlined at this width. */
  readonly outline: number
}

/** The marks at the ends of links; `none` has no shape. */
export const MARK_SHAPES: Readonly<Record<Exclude<LinkLook['endMark'], 'none'>, MarkShape>> = {
  'open-circle': { d: circle(3.6), outline: 1.8 },
  circle: { d: circle(4.2), outline: 0 },
  square: { d: bar(11, 11), outline: 0 },
  bar: { d: bar(4.4, 18), outline: 0 },
  arrow: { d: 'M3 0-9-5.5-6.5 0-9 5.5Z', outline: 0 },
}

export interface PlacedMark extends MarkShape {
  readonly x: number
  readonly y: number
  readonly angle: number
}

/** The marks of a link where they stand, none where they would touch. */
export function marksOf(
  { stroke, endMark }: LinkLook,
  path: Pick<LinkPlace, 'from' | 'to' | 'hasRoomForMarks'>,
): PlacedMark[] {
  if (!path.hasRoomForMarks) return []
  const start = stroke.mark === 'none' ? [] : [{ ...MARK_SHAPES[stroke.mark], ...path.from }]
  return endMark === 'none' ? start : [...start, { ...MARK_SHAPES[endMark], ...path.to }]
}

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`
}

/** A rectangle with softened corners around the end of the link. */
function bar(width: number, height: number): string {
  const x = width / 2
  const y = height / 2
  const r = 1.5
  return `M${r - x} ${-y}H${x - r}Q${x} ${-y} ${x} ${r - y}V${y - r}Q${x} ${y} ${x - r} ${y}H${r - x}Q${-x} ${y} ${-x} ${y - r}V${r - y}Q${-x} ${-y} ${r - x} ${-y}Z`
}
