import type { TerritoryId } from '@maillage/shared/map/ids'
import type { AccessLinks } from '@maillage/shared/protocol/http-bodies'

const fresh = new Map<TerritoryId, AccessLinks>()

/** Keeps the links of a new territory until somebody has seen them; the page alone knows them. */
export function keepFreshLinks(territory: TerritoryId, links: AccessLinks): void {
  fresh.set(territory, links)
}

export function freshLinksOf(territory: TerritoryId): AccessLinks | undefined {
  return fresh.get(territory)
}

export function dropFreshLinks(territory: TerritoryId): void {
  fresh.delete(territory)
}
