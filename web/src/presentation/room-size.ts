import { NAME_STYLE } from '../drawing/card'

/** A slide is laid out at this size and grows with the screen: sizes of design.md are of a projector of 1920 x 1080. */
export const SLIDE = { width: 1920, height: 1080 } as const
/** Names that the last row can read, on a slide. */
const SMALLEST_NAME = 24
/** On a map of two actors names need not be larger than the lead. */
const LARGEST_NAME = 34
/** A phone is held at arm's length. */
const NAME_IN_HAND = 13
const LARGEST_IN_HAND = 18
/** On a screen on which a slide is smaller than this, as a share of itself, the texts stand over and under the map. */
const SMALLEST_SLIDE = 0.5

export interface Size {
  /** CSS pixels, as is the height. */
  readonly width: number
  readonly height: number
}

export type Arrangement = 'beside' | 'stacked'

/** Whether the texts stand beside the map, as on a projector, or above and below it, as on a phone. */
export function arrangementFor(screen: Size): Arrangement {
  return slideUnit(screen) >= SMALLEST_SLIDE ? 'beside' : 'stacked'
}

/** How many CSS pixels one pixel of the slide takes on a screen of this size. */
export function slideUnit({ width, height }: Size): number {
  return Math.min(width / SLIDE.width, height / SLIDE.height)
}

/** How small and how large the map may be drawn, in CSS pixels a map unit, so that names are read from the back. */
export interface Scales {
  readonly smallest: number
  readonly largest: number
}

export function scalesFor(screen: Size, arrangement = arrangementFor(screen)): Scales {
  const unit = slideUnit(screen)
  const [smallest, largest] =
    arrangement === 'beside' ? [SMALLEST_NAME * unit, LARGEST_NAME * unit] : [NAME_IN_HAND, LARGEST_IN_HAND]
  return { smallest: smallest / NAME_STYLE.size, largest: largest / NAME_STYLE.size }
}

/** Sizes of the title and the lead on the slide: long ones are written smaller, so that what stands below keeps its room. */
export function textSizes(title: string, lead: string): { readonly title: number; readonly lead: number } {
  return { title: sizeFor(title.length, TITLES), lead: sizeFor(lead.length, LEADS) }
}

/** Up to so many characters, at this size; the last is for all that are longer. */
const TITLES = [
  [56, 68],
  [90, 54],
  [140, 44],
  [Number.POSITIVE_INFINITY, 34],
] as const
const LEADS = [
  [170, 30],
  [320, 26],
  [Number.POSITIVE_INFINITY, 22],
] as const

function sizeFor(length: number, sizes: readonly (readonly [number, number])[]): number {
  return sizes.find(([upTo]) => length <= upTo)?.[1] ?? SMALLEST_NAME
}
