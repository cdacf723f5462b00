import type { Link } from '../map/link'
import type { PlacedActor, PlainMap } from '../map/plain-map'

/** A map on its way into a file. It holds no contacts: a file that may carry them is given them apart. */
export interface FileSource {
  /** The name of the territory. */
  readonly name: string
  /** ISO 8601. */
  readonly exportedAt: string
  /** What the version is called, absent for the map of today. */
  readonly version?: string | undefined
  readonly map: PlainMap
}

/** The day of the export, `YYYY-MM-DD`. */
export function dayOf({ exportedAt }: Pick<FileSource, 'exportedAt'>): string {
  return exportedAt.slice(0, 10)
}

/** A link with the actors at its ends. */
export interface JoinedLink {
  readonly link: Link
  readonly from: PlacedActor
  readonly to: PlacedActor
}

/** The links whose two ends are there: a map from elsewhere may hold others. */
export function joinedLinks({ actors, links }: Pick<PlainMap, 'actors' | 'links'>): JoinedLink[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    return from && to ? [{ link, from, to }] : []
  })
}

/** How many links each actor has. */
export function linkCounts(links: readonly JoinedLink[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { from, to } of links) {
    for (const { id } of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
