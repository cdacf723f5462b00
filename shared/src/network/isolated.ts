import type { ActorId } from '../map/ids'
import type { Network } from './network'

/** Actors without any link, by id. An empty map has none. */
export function isolatedOf({ linksOf }: Network): ActorId[] {
  return [...linksOf]
    .filter(([, links]) => links.length === 0)
    .map(([id]) => id)
    .sort()
}
