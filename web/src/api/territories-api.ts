import type { TerritoryId } from '@maillage/shared/map/ids'
import { ExampleList, TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { command, request } from './http-client'

/** The holder of a key, and when to stop asking. */
export interface As {
  readonly key: string
  readonly signal?: AbortSignal
}

export const pathOf = (id: TerritoryId) => `/api/territories/${id}`

export async function listExamples(signal?: AbortSignal) {
  return (await request('/api/examples', ExampleList, { signal })).examples
}

export function readTerritory(id: TerritoryId, as: As): Promise<TerritorySummary> {
  return request(pathOf(id), TerritorySummary, as)
}

/** Says that somebody knows of the damage of the map that was found then. */
export function markDamageSeen(id: TerritoryId, foundAt: string, as: As): Promise<void> {
  return command(`${pathOf(id)}/damage/seen`, { ...as, method: 'POST', json: { foundAt } })
}
