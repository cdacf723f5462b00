import type { CardDetail } from './slide-card'
import type { SpreadOptions } from './spread-boxes'

/** How large a map is drawn: the points of a name, and how much a card says. */
export interface MapSize {
  readonly points: number
  readonly detail: CardDetail
}

/** Names are this large in map units, so that this many points of a name make the unit one point. */
export const NAME_UNITS = 14
/** From the back of a room, names are read at 12 points; larger ones only where there is room. */
export const READABLE_POINTS = 12

const FULL_SIZES = [16, 15, 14, 13, READABLE_POINTS]
const COMPACT_SIZES = [
  12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.6, 5.2, 4.8, 4.4, 4, 3.6, 3.2, 2.8, 2.4, 2, 1.6, 1.3,
]
/** The largest first. */
export const SIZES: readonly MapSize[] = [
  ...FULL_SIZES.map((points) => ({ points, detail: 'full' as const })),
  ...COMPACT_SIZES.map((points) => ({ points, detail: 'compact' as const })),
]
/** For maps that go on no slide: the file then still holds all that is on them. */
export const SMALLEST: MapSize = { points: 1, detail: 'compact' }

/** Between cards, so that links are seen; the less the more there are. */
const GAPS: Readonly<Record<CardDetail | 'crowded', Pick<SpreadOptions, 'gapX' | 'gapY'>>> = {
  full: { gapX: 26, gapY: 20 },
  compact: { gapX: 16, gapY: 13 },
  crowded: { gapX: 12, gapY: 9 },
}
/** Names smaller than this stand close to each other, in points. */
const CROWDED_POINTS = 9

export function gapsOf({ detail, points }: MapSize): Pick<SpreadOptions, 'gapX' | 'gapY'> {
  return GAPS[detail === 'compact' && points < CROWDED_POINTS ? 'crowded' : detail]
}
