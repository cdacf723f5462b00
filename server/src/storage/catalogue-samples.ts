import { createHash } from 'node:crypto'
import { newId, TerritoryId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import type { StoredAccess, StoredSnapshot, StoredTerritory } from './catalogue'

/** The hash of a key that is made up from a word. */
export function hashOf(word: string): string {
  return createHash('sha256').update(word).digest('hex')
}

export function sampleAccess(word: string, fields: Partial<StoredAccess> = {}): StoredAccess {
  return {
    id: newId(),
    role: 'editor',
    label: 'Atelier 3 décembre',
    keyHash: hashOf(word),
    createdAt: '2026-11-22T09:00:00.000Z',
    expiresAt: null,
    lastUsedOn: null,
    revokedAt: null,
    ...fields,
  }
}

export function sampleTerritory(name: string, fields: Partial<StoredTerritory> = {}): StoredTerritory {
  return {
    id: TerritoryId.parse(newId()),
    name,
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:00:00.000Z',
    epoch: 0,
    counts: { actors: 0, links: 0 },
    access: [],
    ...fields,
  }
}

export function sampleSnapshot(name: string, fields: Partial<StoredSnapshot> = {}): StoredSnapshot {
  return {
    id: SnapshotId.parse(newId()),
    kind: 'named',
    name,
    text: '',
    validOn: null,
    createdAt: '2026-11-22T09:00:00.000Z',
    createdBy: 'Ana',
    counts: { actors: 12, links: 30 },
    ...fields,
  }
}
