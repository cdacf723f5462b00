import type { TerritoryId } from '@maillage/shared/map/ids'

/** How the one open map is looked at: drawn, as a table of its actors or of its links, or in numbers. Each has its own address. */
export type Reading = 'map' | 'actors' | 'links' | 'indicators'

const PATHS: Readonly<Record<Reading, string>> = {
  map: '',
  actors: '/tableau',
  links: '/tableau/liens',
  indicators: '/indicateurs',
}

export function readingPath(territory: TerritoryId, reading: Reading): string {
  return `/t/${territory}${PATHS[reading]}`
}

export function isTable(reading: Reading): reading is 'actors' | 'links' {
  return reading === 'actors' || reading === 'links'
}
