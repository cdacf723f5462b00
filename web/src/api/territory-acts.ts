import { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import type { TerritoryId } from '@maillage/shared/map/ids'
import {
  AccessList,
  CreatedAccess,
  CreatedTerritory,
  ImportReview,
  type NewAccess,
  TerritoryList,
  type TerritorySummary,
} from '@maillage/shared/protocol/http-bodies'
import type * as z from 'zod/mini'
import { command, request } from './http-client'
import { type As, pathOf } from './territories-api'

/** Every territory of the server; for the admin. */
export async function listTerritories(as: As): Promise<TerritorySummary[]> {
  return (await request('/api/territories', TerritoryList, as)).territories
}

export function createTerritory(name: string, as: As): Promise<CreatedTerritory> {
  return request('/api/territories', CreatedTerritory, { ...as, method: 'POST', json: { name } })
}

export function renameTerritory(id: TerritoryId, name: string, as: As): Promise<void> {
  return command(pathOf(id), { ...as, method: 'PATCH', json: { name } })
}

export function deleteTerritory(id: TerritoryId, as: As): Promise<void> {
  return command(pathOf(id), { ...as, method: 'DELETE' })
}

/** The links that open the territory, without their keys. */
export async function listAccess(id: TerritoryId, as: As) {
  return (await request(`${pathOf(id)}/access`, AccessList, as)).access
}

export function createAccess(id: TerritoryId, draft: z.input<typeof NewAccess>, as: As): Promise<CreatedAccess> {
  return request(`${pathOf(id)}/access`, CreatedAccess, { ...as, method: 'POST', json: draft })
}

export function revokeAccess(id: TerritoryId, accessId: string, as: As): Promise<void> {
  return command(`${pathOf(id)}/access/${encodeURIComponent(accessId)}`, { ...as, method: 'DELETE' })
}

/** Adds what the file holds to the map, in one change. */
export function importMap(id: TerritoryId, file: MaillageFile, as: As): Promise<ImportReview> {
  return request(`${pathOf(id)}/import`, ImportReview, { ...as, method: 'POST', json: file })
}

export function exportMap(id: TerritoryId, as: As): Promise<MaillageFile> {
  return request(`${pathOf(id)}/export.json`, MaillageFile, as)
}
