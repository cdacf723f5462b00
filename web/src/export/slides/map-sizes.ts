import { ZONE_LABEL_STYLE } from '../../drawing/layout-plain-map'
import type { CardDetail } from './slide-card'
import type { SpreadOptions } from './spread-boxes'

/** How large a map is drawn: the points of a name, how much a card says, and how many have one. */
export interface MapSize {
  readonly points: number
  readonly detail: Exclude<CardDetail, 'shape'>
  /** The share of the actors whose name is written; the others are there as the shape of their sphere. */
  readonly named: number
}

/** Names are this large in map units, so that this many points of a name make the unit one point. */
export const NAME_UNITS = 14
/** From the back of a room, names are read at 12 points; larger ones only where there is room. */
export const READABLE_POINTS = 12

/** No smaller name can be read by a committee, on a screen or on a printed slide. */
export const SMALLEST_POINTS = 9

const FULL_SIZES = [16, 15, 14, 13, READABLE_POINTS]
const COMPACT_SIZES = [12, 11.5, 11, 10.5, 10, 9.5, SMALLEST_POINTS]
/** A crowd of small names tells less than the names of those who have most to do with others. */
const NAMED_SHARES = [0.85, 0.7, 0.6, 0.5, 0.43, 0.37, 0.32, 0.27, 0.22, 0.18, 0.14, 0.1, 0.05]
/** Of maps whose shapes alone fill a slide. */
const SHAPE_SIZES = [8, 7, 6, 5.2, 4.4, 3.6, 2.8, 2, 1.3]
/** The largest first. */
export const SIZES: readonly MapSize[] = [
  ...FULL_SIZES.map((points) => ({ points, detail: 'full', named: 1 }) as const),
  ...COMPACT_SIZES.map((points) => ({ points, detail: 'compact', named: 1 }) as const),
  ...NAMED_SHARES.map((named) => ({ points: SMALLEST_POINTS, detail: 'compact', named }) as const),
  ...SHAPE_SIZES.map((points) => ({ points, detail: 'compact', named: 0 }) as const),
]
/** For maps that go on no slide: the file then still holds all that is on them. */
export const SMALLEST: MapSize = { points: 1, detail: 'compact', named: 0 }

/** Between cards, so that links are seen; the less the more there are. */
const GAPS: Readonly<Record<MapSize['detail'] | 'crowded', Pick<SpreadOptions, 'gapX' | 'gapY'>>> = {
  full: { gapX: 26, gapY: 20 },
  compact: { gapX: 16, gapY: 13 },
  crowded: { gapX: 12, gapY: 9 },
}
export function gapsOf({ detail, named }: MapSize): Pick<SpreadOptions, 'gapX' | 'gapY'> {
  return GAPS[named < 1 ? 'crowded' : detail]
}

/** Where names are small the words of spheres are not, in points. */
const SMALLEST_LABEL = 11

/** How many times larger than on the map the words of spheres are. */
export function labelGrowth(unit: number): number {
  return Math.max(1, SMALLEST_LABEL / (ZONE_LABEL_STYLE.size * unit))
}
