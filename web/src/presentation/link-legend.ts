import { isDirected, LEVELS, type Level } from '@maillage/shared/map/link'
import type { DrawnLink } from '../drawing/layout-plain-map'
import { type Badge, levelOf } from '../drawing/link-look'

/** What is read in the drawing of links beside their level. */
export type LegendMark = 'arrow' | 'agreement' | 'discuss' | 'planned' | 'past'

/** What links look like, and what they carry. */
export interface LinkLegend {
  /** The closest first, as they are seen first. */
  readonly levels: readonly Level[]
  readonly marks: readonly LegendMark[]
  readonly themes: readonly string[]
}

type Drawn = Pick<DrawnLink, 'link' | 'badges'>

/** The legend of links as they are drawn, and of nothing else: a badge that has no room is not in it. */
export function linkLegend(drawn: readonly Drawn[]): LinkLegend {
  const levels = new Set(drawn.map(({ link }) => levelOf(link)))
  const badges = drawn.flatMap((one) => one.badges)
  const carries = (kind: Badge['kind']) => badges.some((badge) => badge.kind === kind)
  const marks: readonly [LegendMark, boolean][] = [
    ['arrow', drawn.some(({ link }) => isDirected(link.kind))],
    ['agreement', carries('agreement')],
    ['discuss', carries('discuss')],
    ['planned', badges.some((badge) => badge.kind === 'state' && badge.state === 'planned')],
    ['past', badges.some((badge) => badge.kind === 'state' && badge.state === 'past')],
  ]
  return {
    levels: LEVELS.filter((level) => levels.has(level)).toReversed(),
    marks: marks.filter(([, isShown]) => isShown).map(([mark]) => mark),
    themes: [...new Set(badges.flatMap((badge) => (badge.kind === 'theme' ? badge.theme : [])))],
  }
}
