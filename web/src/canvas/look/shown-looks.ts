import type { MapView } from '@maillage/shared/document/map-view'
import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { CardLook, CardLooks } from '../../drawing/card-look'

/** How actors are drawn where that is chosen. Another object whenever all of them are drawn anew. */
export interface ShownLooks {
  readonly looks: CardLooks
  /** Whether also the names of what is left out can be read. */
  readonly areAllNamed: boolean
  /** What a card says of its look; undefined where it says so already. */
  wordOf(look: CardLook): string | undefined
}

interface LookedMap {
  readonly view: Pick<MapView, 'link' | 'linksOf'>
  readonly looks: { read(): ShownLooks | undefined }
}

/** The look of an actor of a map, for what is painted; undefined at rest. Links are only read where they count. */
export function lookOn({ view, looks }: LookedMap, actor: Actor): CardLook | undefined {
  const shown = looks.read()
  return shown?.looks.of(actor, shown.looks.sizeBy === 'none' ? [] : linksOf(view, actor.id))
}

export function linksOf(view: LookedMap['view'], id: ActorId): Link[] {
  return view.linksOf(id).flatMap((link) => view.link(link) ?? [])
}

/** Changed actors, with those whose size their changed links may have changed. */
export function withSized(
  actors: ReadonlySet<ActorId>,
  links: ReadonlySet<LinkId>,
  { view, looks }: LookedMap,
): ReadonlySet<ActorId> {
  if (links.size === 0 || (looks.read()?.looks.sizeBy ?? 'none') === 'none') return actors
  const ends = [...links].flatMap((id) => {
    const link = view.link(id)
    return link ? [link.from, link.to] : []
  })
  return new Set([...actors, ...ends])
}
