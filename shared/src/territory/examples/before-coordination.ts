import type { Link } from '../../map/link'
import type { PlacedActor, PlainMap } from '../../map/plain-map'
import { sphereOf } from '../actor-types'

/** A partnership closer than this that nobody said was there before is one that the collective has made. */
const CASE_BY_CASE = 2

/**
 * An example as it was before its coordination: without the team, its bodies and its programmes, with partnerships at the
 * level that they are said to have had, and without agreements.
 */
export function beforeCoordination({ actors, links, ...others }: PlainMap): PlainMap {
  const there = actors.filter(({ type }) => sphereOf(type) !== 'coordination')
  const ids = new Set(there.map(({ id }) => id))
  return {
    ...others,
    actors: there.map((actor): PlacedActor => ({ ...actor, isCarrier: false })),
    links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)).flatMap((link) => linkBefore(link) ?? []),
  }
}

function linkBefore({ levelBefore, agreement: _, ...link }: Link): Link | undefined {
  if (link.state === 'planned') return undefined
  if (link.level === undefined) return link
  const level = levelBefore ?? (link.level <= CASE_BY_CASE ? link.level : undefined)
  return level && { ...link, level }
}
