import type { Actor } from '@maillage/shared/map/actor'
import { foldedOnce } from './folded-once'

/** The actor that bears this name already, whatever its accents, capitals and punctuation. */
export function findSameName<A extends Pick<Actor, 'name'>>(actors: readonly A[], name: string): A | undefined {
  const wanted = foldedOnce(name)
  return wanted ? actors.find((actor) => foldedOnce(actor.name) === wanted) : undefined
}
