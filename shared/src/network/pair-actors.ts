import { foldName } from '../map/fold-name'
import type { ActorId } from '../map/ids'
import type { PlacedActor } from '../map/plain-map'

/** The same thing before and after, or one that is on one side alone. */
export type Match<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: T }

/**
 * Finds the same actor in two maps: by id; what is left by SIRET, and then by name and commune as `foldName` compares
 * them, since two imports of a territory give everybody a new id. One that several could be is none of them.
 */
export function pairActors(before: readonly PlacedActor[], after: readonly PlacedActor[]): Match<PlacedActor>[] {
  const keys: ((actor: PlacedActor) => string)[] = [({ id }) => id, ({ siret = '' }) => siret, nameOf]
  let [gone, added] = [before, after]
  const pairs: { before: PlacedActor; after: PlacedActor }[] = []
  for (const keyOf of keys) {
    const [left, right] = [uniqueBy(gone, keyOf), uniqueBy(added, keyOf)]
    const found = new Set<ActorId>()
    for (const [key, one] of left) {
      const other = right.get(key)
      if (!other) continue
      pairs.push({ before: one, after: other })
      found.add(one.id)
    }
    if (found.size === 0) continue
    const taken = new Set(pairs.map((pair) => pair.after.id))
    gone = gone.filter(({ id }) => !found.has(id))
    added = added.filter(({ id }) => !taken.has(id))
  }
  return [...pairs, ...gone.map((one) => ({ before: one })), ...added.map((one) => ({ after: one }))]
}

/** By a key that is theirs alone; an empty one is no key. */
function uniqueBy(actors: readonly PlacedActor[], keyOf: (actor: PlacedActor) => string): Map<string, PlacedActor> {
  const found = new Map<string, PlacedActor>()
  const several = new Set<string>()
  for (const actor of actors) {
    const key = keyOf(actor)
    if (!key) continue
    if (found.has(key)) several.add(key)
    found.set(key, actor)
  }
  for (const key of several) found.delete(key)
  return found
}

function nameOf({ name, commune = '' }: PlacedActor): string {
  const folded = foldName(name)
  return folded && `${folded}\n${foldName(commune)}`
}
