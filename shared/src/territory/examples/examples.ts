import { TerritoryId } from '../../map/ids'
import type { PlainMap } from '../../map/plain-map'
import { beforeCoordination } from './before-coordination'
import { LILLE_MAP } from './lille'
import { NANTES_MAP } from './nantes'
import { ROUEN_MAP } from './rouen'

export interface ExampleSnapshot {
  readonly name: string
  readonly text: string
  readonly validOn: string
  readonly map: PlainMap
}

export interface ExampleTerritory {
  readonly id: TerritoryId
  readonly name: string
  readonly map: PlainMap
  /** The oldest first: something to compare from the first start on. */
  readonly snapshots: readonly ExampleSnapshot[]
}

/** The territories that ship with the product, drawn from the round table and marked as examples. */
export const EXAMPLES: readonly ExampleTerritory[] = [
  exampleTerritory('exemplerouen00000000', 'Rouen', ROUEN_MAP),
  exampleTerritory('exemplenantes0000000', 'Nantes', NANTES_MAP),
  exampleTerritory('exemplelille00000000', 'Métropole lilloise', LILLE_MAP),
]

function exampleTerritory(id: string, name: string, map: PlainMap): ExampleTerritory {
  return {
    id: TerritoryId.parse(id),
    name,
    map,
    snapshots: [
      {
        name: 'Avant la coordination',
        text: 'Exemple : la table ronde dit ce qu’il en était avant, sans dire de quand. Les liens qu’elle ne cite pas ont été complétés.',
        validOn: '2020',
        map: beforeCoordination(map),
      },
      {
        name: 'Table ronde 09/2022',
        text: 'Tel que la table ronde du 21 septembre 2022 le dit.',
        validOn: '2022-09-21',
        map,
      },
    ],
  }
}
