import { isDirected, type Link } from './link'

/** What of links is worth coming back to. */
export const LINK_POINTS = ['to-discuss'] as const

/** From so many levels on, what the two ends say of their link is worth talking about. */
const GAP_TO_DISCUSS = 2

/**
 * How many levels lie between what the two ends of a partnership say of it, where that is a point to discuss: it is no
 * error, and neither end is right. Undefined otherwise.
 */
export function gapToDiscuss({ kind, ratings }: Pick<Link, 'kind' | 'ratings'>): number | undefined {
  // Only a partnership has a level, also where a file says otherwise.
  if (isDirected(kind) || ratings?.from === undefined || ratings.to === undefined) return undefined
  const gap = Math.abs(ratings.from - ratings.to)
  return gap >= GAP_TO_DISCUSS ? gap : undefined
}
