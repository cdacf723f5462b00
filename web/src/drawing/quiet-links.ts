import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'

/** How much of a faded link is left in a picture; `--quiet` says the same of the screen. */
export const QUIET_OPACITY = 0.3

/** From so many links on, to at least this share of the other actors, an actor is a hub. */
const HUB = { links: 10, share: 0.4 } as const
/** Actors that others take part in. */
const GATHERINGS: ReadonlySet<string> = new Set(['body', 'programme'])

/**
 * The links that are drawn faded until one of their ends is looked at: who takes part in a body or programme, and the
 * spokes of a hub, such as the coordination that works with nearly everybody. Drawn in full, they hide all others.
 */
export function quietLinks(
  actors: Iterable<{ readonly id: ActorId; readonly type: string }>,
  links: readonly Pick<Link, 'id' | 'from' | 'to' | 'kind'>[],
): ReadonlySet<LinkId> {
  const types = new Map([...actors].map(({ id, type }) => [id, type]))
  const hubs = hubsOf(types.size, links)
  const isQuiet = ({ from, to, kind }: (typeof links)[number]) =>
    hubs.has(from) || hubs.has(to) || (kind === 'membership' && GATHERINGS.has(types.get(to) ?? ''))
  return new Set(links.filter(isQuiet).map(({ id }) => id))
}

function hubsOf(actorCount: number, links: readonly Pick<Link, 'from' | 'to'>[]): ReadonlySet<ActorId> {
  const partners = new Map<ActorId, Set<ActorId>>()
  const meet = (one: ActorId, other: ActorId) => {
    const known = partners.get(one)
    if (known) known.add(other)
    else partners.set(one, new Set([other]))
  }
  for (const { from, to } of links) {
    meet(from, to)
    meet(to, from)
  }
  const isHub = ({ size }: ReadonlySet<ActorId>) => size >= HUB.links && size >= HUB.share * (actorCount - 1)
  return new Set([...partners].filter(([, others]) => isHub(others)).map(([id]) => id))
}
