import type { TerritoryId } from '@maillage/shared/map/ids'

/** What a presentation needs to know of a territory. */
export interface PresentationTerritory {
  readonly id: TerritoryId
  readonly name: string
  /** Opens the versions to which views are pinned. */
  readonly key: string
  readonly isExample: boolean
}
