import { isDirected, type Level, type Link } from '@maillage/shared/map/link'
import type { TimeState } from '@maillage/shared/map/time-state'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { type EndMark, LEVEL_STROKES, type LevelStroke, PLAIN_STROKE } from './shapes'

/** How a link is drawn, whatever draws it. */
export interface LinkLook {
  readonly stroke: LevelStroke
  /** What stands at the end; the start carries the mark of the stroke. */
  readonly endMark: EndMark | 'arrow'
  readonly dash: readonly number[]
  /** A past link stays readable, behind the others. */
  readonly isGhost: boolean
}

/** Of a planned link whose level has no dash of its own. */
const PLANNED_DASH = [12, 8]

export function linkLook(link: Pick<Link, 'kind' | 'level' | 'state'>): LinkLook {
  const stroke = levelOf(link) ? LEVEL_STROKES[levelOf(link) as Level] : PLAIN_STROKE
  const isPlanned = link.state === 'planned'
  return {
    stroke,
    endMark: isDirected(link.kind) ? 'arrow' : stroke.mark,
    dash: isPlanned && stroke.dash.length === 0 ? PLANNED_DASH : stroke.dash,
    isGhost: link.state === 'past',
  }
}

/** Only a partnership has a level, also where a file says otherwise. */
export function levelOf({ kind, level }: Pick<Link, 'kind' | 'level'>): Level | undefined {
  return isDirected(kind) ? undefined : level
}

/** What a link carries at its middle. */
export type Badge =
  | { readonly kind: 'agreement' }
  /** Its two ends see its level far apart. */
  | { readonly kind: 'discuss' }
  | { readonly kind: 'state'; readonly state: Exclude<TimeState, 'current'> }
  | { readonly kind: 'theme'; readonly theme: string }
  | { readonly kind: 'more'; readonly count: number }

const THEMES_SHOWN = 3

/** A point to discuss and an agreement are marked at any level; of many themes three are shown and the others counted. */
export function badgesOf(link: Pick<Link, 'kind' | 'ratings' | 'agreement' | 'state' | 'themes'>): Badge[] {
  const { agreement, state, themes } = link
  const badges: Badge[] = []
  if (gapToDiscuss(link) !== undefined) badges.push({ kind: 'discuss' })
  if (agreement) badges.push({ kind: 'agreement' })
  if (state !== 'current') badges.push({ kind: 'state', state })
  for (const theme of themes.slice(0, THEMES_SHOWN)) badges.push({ kind: 'theme', theme })
  if (themes.length > THEMES_SHOWN) badges.push({ kind: 'more', count: themes.length - THEMES_SHOWN })
  return badges
}
