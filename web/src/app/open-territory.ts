import type { TerritoryId } from '@maillage/shared/map/ids'
import type { Role } from '@maillage/shared/protocol/roles'

/** A territory whose door is open, with what it takes to be inside. */
export interface OpenTerritory {
  readonly id: TerritoryId
  readonly name: string
  readonly key: string
  readonly role: Role
  readonly epoch: number
  readonly isExample: boolean
}
