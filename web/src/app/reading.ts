import type { TerritoryId } from '@maillage/shared/map/ids'

/** How the one open map is looked at: drawn, or as a table of its actors or of its links. Each has its own address. */
export type Reading = 'map' | 'actors' | 'links'

const PATHS: Readonly<Record<Reading, string>> = { map: '', actors: '/tableau', links: '/tableau/liens' }

export function readingPath(territory: TerritoryId, reading: Reading): string {
  return `/t/${territory}${PATHS[reading]}`
}
