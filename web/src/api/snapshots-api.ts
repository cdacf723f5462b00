import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import {
  type NewSnapshot,
  OpenedSnapshot,
  RestoredSnapshot,
  type RestoreRequest,
  SnapshotList,
  type SnapshotPatch,
  SnapshotRecord,
} from '@maillage/shared/protocol/snapshots'
import { command, request } from './http-client'

/** The holder of a key, and when to stop asking. */
interface As {
  readonly key: string
  readonly signal?: AbortSignal
}

const pathOf = (territory: TerritoryId, id?: SnapshotId) =>
  `/api/territories/${territory}/snapshots${id === undefined ? '' : `/${id}`}`

/** What is known of the versions of a map, the newest first. */
export async function listSnapshots(territory: TerritoryId, as: As): Promise<readonly SnapshotRecord[]> {
  return (await request(pathOf(territory), SnapshotList, as)).snapshots
}

export function openSnapshot(territory: TerritoryId, id: SnapshotId, as: As): Promise<OpenedSnapshot> {
  return request(pathOf(territory, id), OpenedSnapshot, as)
}

/** Keeps the map as it is now under a name. */
export function takeSnapshot(territory: TerritoryId, draft: NewSnapshot, as: As): Promise<SnapshotRecord> {
  return request(pathOf(territory), SnapshotRecord, { ...as, method: 'POST', json: draft })
}

export function changeSnapshot(
  territory: TerritoryId,
  id: SnapshotId,
  patch: SnapshotPatch,
  as: As,
): Promise<SnapshotRecord> {
  return request(pathOf(territory, id), SnapshotRecord, { ...as, method: 'PATCH', json: patch })
}

export function deleteSnapshot(territory: TerritoryId, id: SnapshotId, as: As): Promise<void> {
  return command(pathOf(territory, id), { ...as, method: 'DELETE' })
}

/** Brings the live map back to a version; the map of before is kept as one more. */
export function restoreSnapshot(
  territory: TerritoryId,
  id: SnapshotId,
  by: RestoreRequest,
  as: As,
): Promise<RestoredSnapshot> {
  return request(`${pathOf(territory, id)}/restore`, RestoredSnapshot, { ...as, method: 'POST', json: by })
}
