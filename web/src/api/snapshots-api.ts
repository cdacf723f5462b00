import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { OpenedSnapshot, SnapshotList, type SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { request } from './http-client'

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
