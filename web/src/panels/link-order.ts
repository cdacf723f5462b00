import type { ActorId } from '@maillage/shared/map/ids'
import { isDirected, type Link } from '@maillage/shared/map/link'
import { levelOf } from '../drawing/link-look'

/** A link as one of its two actors sees it. */
export interface LinkSeen {
  readonly link: Link
  readonly other: ActorId
  /** Whether this actor is the one that funds, carries, hosts…; always so for a partnership. */
  readonly isOutward: boolean
}

export function seenFrom(link: Link, actor: ActorId): LinkSeen {
  const isOutward = link.from === actor || !isDirected(link.kind)
  return { link, other: link.from === actor ? link.to : link.from, isOutward }
}

/** The highest level first, then links without one, then by the other's name. */
export function inLevelOrder(links: readonly LinkSeen[], nameOf: (id: ActorId) => string): LinkSeen[] {
  return links.toSorted(
    (a, b) => (levelOf(b.link) ?? 0) - (levelOf(a.link) ?? 0) || nameOf(a.other).localeCompare(nameOf(b.other), 'fr'),
  )
}
