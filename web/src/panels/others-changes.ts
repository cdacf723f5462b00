import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { isDirected, type Level, LINK_ENDS, type Link, type LinkEnd } from '@maillage/shared/map/link'
import { levelOf } from '../drawing/link-look'
import {
  type AnnotationChange,
  annotationChanges,
  type MapAuthors,
  type SeenAnnotations,
} from './notes/annotation-changes'

/** What one person did to the map, as far as it is said aloud. */
export type Change = { readonly by: string } & (
  | { readonly kind: 'actor-added' | 'actor-removed'; readonly actor: string }
  | { readonly kind: 'link-removed'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'link-added' | 'level-changed'
      readonly from: string
      readonly to: string
      /** Undefined on links of a kind without levels. */
      readonly level: Level | undefined
    }
  | {
      readonly kind: 'rated'
      readonly from: string
      readonly to: string
      /** The end that sees it so. */
      readonly voice: string
      /** Undefined once it is taken back. */
      readonly level: Level | undefined
    }
  | AnnotationChange
)

/** The part of a map that is compared. Values of `MapView` stay the same objects until they change. */
export interface SeenMap extends SeenAnnotations {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly links: ReadonlyMap<LinkId, Link>
}

export interface Authors extends MapAuthors {
  readonly own: string
}

/**
 * What others added, removed or rated between two moments. An item says itself who changed it; of one that
 * is gone or comes back it can only be whoever changed the map last.
 */
export function othersChanges(before: SeenMap, after: SeenMap, { own, last, gone }: Authors): Change[] {
  const nameOf = (id: ActorId) => (after.actors.get(id) ?? before.actors.get(id))?.name ?? ''
  const endsOf = ({ from, to }: Link) => ({ from: nameOf(from), to: nameOf(to) })
  const authorOf = ({ id, updatedBy }: Actor | Link) => (gone.has(id) ? last : updatedBy)
  const changes: Change[] = []

  for (const [id, actor] of after.actors) {
    const by = authorOf(actor)
    if (!before.actors.has(id) && by) changes.push({ kind: 'actor-added', by, actor: actor.name })
  }
  for (const [id, link] of after.links) {
    const earlier = before.links.get(id)
    const level = levelOf(link)
    const by = earlier ? link.updatedBy : authorOf(link)
    if (!by) continue
    const ends = endsOf(link)
    if (!earlier) changes.push({ kind: 'link-added', by, ...ends, level })
    else if (levelOf(earlier) !== level) changes.push({ kind: 'level-changed', by, ...ends, level })
    for (const end of earlier ? ratedAnew(earlier, link) : []) {
      changes.push({ kind: 'rated', by, ...ends, voice: ends[end], level: link.ratings?.[end] })
    }
  }
  changes.push(...annotationChanges(before, after, { last, gone }))
  if (last) changes.push(...removals(before, after, last, endsOf))
  return changes.filter(({ by }) => by !== own)
}

/** The ends that see the level otherwise than before; of a link that leads elsewhere or has no level none is told. */
function ratedAnew(before: Link, after: Link): LinkEnd[] {
  const isSame = before.from === after.from && before.to === after.to
  if (!isSame || isDirected(before.kind) || isDirected(after.kind)) return []
  return LINK_ENDS.filter((end) => before.ratings?.[end] !== after.ratings?.[end])
}

/** Links that went with one of their actors are not told on their own. */
function removals(
  before: SeenMap,
  after: SeenMap,
  by: string,
  endsOf: (link: Link) => { from: string; to: string },
): Change[] {
  const actors = [...before.actors].filter(([id]) => !after.actors.has(id))
  const links = [...before.links.values()].filter(
    ({ id, from, to }) => !after.links.has(id) && after.actors.has(from) && after.actors.has(to),
  )
  return [
    ...actors.map(([, { name }]): Change => ({ kind: 'actor-removed', by, actor: name })),
    ...links.map((link): Change => ({ kind: 'link-removed', by, ...endsOf(link) })),
  ]
}

/** What is said at once: each change while they are few, else only how many there were and of how many people. */
export type Announcement =
  | { readonly kind: 'each'; readonly changes: readonly Change[] }
  | { readonly kind: 'count'; readonly changes: number; readonly people: number }

const MOST_TOLD = 3

export function announcement(changes: readonly Change[]): Announcement | undefined {
  if (changes.length === 0) return undefined
  if (changes.length <= MOST_TOLD) return { kind: 'each', changes }
  return { kind: 'count', changes: changes.length, people: new Set(changes.map(({ by }) => by)).size }
}
