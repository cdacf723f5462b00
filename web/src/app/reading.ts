import type { TerritoryId, ViewId } from '@maillage/shared/map/ids'

/** How the one open map is looked at: drawn, as a table, in numbers, or through time. Each has its own address. */
export type Reading = 'map' | 'actors' | 'links' | 'indicators' | 'evolution'

const PATHS: Readonly<Record<Reading, string>> = {
  map: '',
  actors: '/tableau',
  links: '/tableau/liens',
  indicators: '/indicateurs',
  evolution: '/evolution',
}

export function readingPath(territory: TerritoryId, reading: Reading): string {
  return `/t/${territory}${PATHS[reading]}`
}

export function isTable(reading: Reading): reading is 'actors' | 'links' {
  return reading === 'actors' || reading === 'links'
}

/** Whether the address of a map shows a presentation of it: one's own, its notes, or that of somebody else. */
export function isPresentation(search: string): boolean {
  return /(^|[?&])(presenter|suivre)=/.test(search)
}

/** The presentation of a map, at the view by which it is read, else at its first. */
export function presentPath(territory: TerritoryId, shown: ViewId | undefined): string {
  return `${readingPath(territory, 'map')}?presenter=1${shown ? `&depuis=${shown}` : ''}`
}
