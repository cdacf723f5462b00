import type { Actor } from '@maillage/shared/map/actor'
import { foldedOnce } from './folded-once'

/** More would not be read; typing one more letter finds the rest. */
const MOST = 50

/** The actors whose name fits what was typed, accents and case ignored; names that begin so come first. */
export function findActors<A extends Pick<Actor, 'name'>>(actors: readonly A[], typed: string): A[] {
  const wanted = foldedOnce(typed)
  return actors
    .map((actor) => ({ actor, rank: rankOf(foldedOnce(actor.name), wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank || a.actor.name.localeCompare(b.actor.name, 'fr'))
    .slice(0, MOST)
    .map(({ actor }) => actor)
}

const NO_FIT = 3

/** 0 at the start of the name, 1 at the start of a word, 2 anywhere. */
function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted)
  if (at < 0) return NO_FIT
  if (at === 0) return 0
  return name.includes(` ${wanted}`) ? 1 : 2
}
