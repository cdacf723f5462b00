import { isDirected, type Level, type Link } from '@maillage/shared/map/link'
import type { TimeState } from '@maillage/shared/map/time-state'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import type { LinkPath } from './link-path'
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
export function marksOf({ stroke, endMark }: LinkLook, path: LinkPath): PlacedMark[] {
  if (!path.hasRoomForMarks) return []
  const start = stroke.mark === 'none' ? [] : [{ ...MARK_SHAPES[stroke.mark], ...path.from }]
  return endMark === 'none' ? start : [...start, { ...MARK_SHAPES[endMark], ...path.to }]
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
