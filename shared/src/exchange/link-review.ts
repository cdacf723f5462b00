import type { Actor } from '../map/actor'
import { foldName } from '../map/fold-name'
import type { ActorId } from '../map/ids'
import { isDirected, type Link } from '../map/link'
import type { PastedLink } from './pasted-links'

/** An end of a pasted link: an actor of the map, or a name that nobody bears yet. */
export interface PastedEnd {
  readonly name: string
  readonly id?: ActorId
}

export interface ReviewedLink {
  readonly link: PastedLink
  readonly from: PastedEnd
  readonly to: PastedEnd
  /** `check` where an actor would be created with the link. */
  readonly verdict: 'new' | 'known' | 'check'
}

export interface KnownMap {
  readonly actors: readonly Pick<Actor, 'id' | 'name'>[]
  readonly links: readonly Pick<Link, 'from' | 'to' | 'kind'>[]
}

/** Finds the actors of pasted links by their names, and the links that the map has already. In the order of the list. */
export function reviewLinks(pasted: readonly PastedLink[], { actors, links }: KnownMap): ReviewedLink[] {
  const byName = new Map<string, ActorId>()
  for (const { id, name } of actors) if (!byName.has(foldName(name))) byName.set(foldName(name), id)
  const seen = new Set(links.map(({ from, to, kind }) => keyOf(kind, from, to)))
  return pasted.map((link) => {
    const [from, to] = [link.from, link.to].map((name): PastedEnd => {
      const id = byName.get(foldName(name))
      return id ? { name, id } : { name }
    }) as [PastedEnd, PastedEnd]
    const key = keyOf(link.kind, from.id ?? foldName(from.name), to.id ?? foldName(to.name))
    const isKnown = seen.has(key)
    // Named twice in the list, it is one link too.
    seen.add(key)
    return { link, from, to, verdict: isKnown ? 'known' : from.id && to.id ? 'new' : 'check' }
  })
}

/** A partnership is the same from both sides. */
function keyOf(kind: Link['kind'], from: string, to: string): string {
  const ends = isDirected(kind) ? [from, to] : [from, to].toSorted()
  return [kind, ...ends].join('|')
}
