import type { Actor } from '@maillage/shared/map/actor'
import { foldName } from '@maillage/shared/map/fold-name'

/** The actor that bears this name already, whatever its accents, capitals and punctuation. */
export function findSameName<A extends Pick<Actor, 'name'>>(actors: readonly A[], name: string): A | undefined {
  const wanted = foldName(name)
  return wanted ? actors.find((actor) => foldName(actor.name) === wanted) : undefined
}
