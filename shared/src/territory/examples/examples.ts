import { TerritoryId } from '../../map/ids'
import type { PlainMap } from '../../map/plain-map'
import { LILLE_MAP } from './lille'
import { NANTES_MAP } from './nantes'
import { ROUEN_MAP } from './rouen'

export interface ExampleTerritory {
  readonly id: TerritoryId
  readonly name: string
  readonly map: PlainMap
}

/** The territories that ship with the product, drawn from the round table and marked as examples. */
export const EXAMPLES: readonly ExampleTerritory[] = [
  { id: TerritoryId.parse('exemplerouen00000000'), name: 'Rouen', map: ROUEN_MAP },
  { id: TerritoryId.parse('exemplenantes0000000'), name: 'Nantes', map: NANTES_MAP },
  { id: TerritoryId.parse('exemplelille00000000'), name: 'Métropole lilloise', map: LILLE_MAP },
]
