import { createHash, randomBytes } from 'node:crypto'
import { newId, type TerritoryId } from '@maillage/shared/map/ids'
import { ACCESS_KEY_BYTES, encodeAccessKey, type KeyHolder } from '@maillage/shared/protocol/access-key'
import { ROLES, type Role } from '@maillage/shared/protocol/roles'
import type { Catalogue, StoredAccess, StoredTerritory } from '../storage/catalogue'

const DAY_MS = 86_400_000
const WORKSHOP_DAYS = { facilitator: undefined, editor: 7, contributor: 7, viewer: 90 } as const

/** A link just made. The key is told once and kept only as its hash. */
export interface IssuedAccess {
  readonly access: StoredAccess
  readonly key: string
}

export interface AccessDraft {
  readonly role: Role
  readonly label: string
  /** ISO 8601; null for a link that never ends. */
  readonly expiresAt: string | null
}

/** What is stored of a key, and what it is found by: 160 random bits need no slow hash. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** A fresh key for 160 random bits of its own: no key is ever derived from another. */
export function newKey(holder: KeyHolder): string {
  return encodeAccessKey(holder, randomBytes(ACCESS_KEY_BYTES))
}

export function issueAccess({ role, label, expiresAt }: AccessDraft, now: Date): IssuedAccess {
  const key = newKey(role)
  const access: StoredAccess = {
    id: newId(),
    role,
    label,
    keyHash: hashKey(key),
    createdAt: now.toISOString(),
    expiresAt,
    lastUsedOn: null,
    revokedAt: null,
  }
  return { access, key }
}

/** When a link made for a workshop ends unless somebody says otherwise: most are printed, shared and forgotten. */
export function workshopExpiry(role: Role, now: Date): string | null {
  const days = WORKSHOP_DAYS[role]
  return days === undefined ? null : new Date(now.getTime() + days * DAY_MS).toISOString()
}

export interface OpenedTerritory {
  readonly territory: StoredTerritory
  readonly keys: Readonly<Record<Role, string>>
}

/** Adds a territory with one link a role; these have no end, the coordination keeps them all year. */
export async function openTerritory(catalogue: Catalogue, name: string, now: Date): Promise<OpenedTerritory> {
  const issued = ROLES.map((role) => issueAccess({ role, label: '', expiresAt: null }, now))
  const territory: StoredTerritory = {
    ...emptyTerritory(newId() as TerritoryId, name, now),
    access: issued.map(({ access }) => access),
  }
  await catalogue.add(territory)
  // One entry a role: the list was made from the roles.
  const keys = Object.fromEntries(issued.map(({ access, key }) => [access.role, key])) as Record<Role, string>
  return { territory, keys }
}

/** A territory that nobody may enter yet and whose map is empty. */
export function emptyTerritory(id: TerritoryId, name: string, now: Date): StoredTerritory {
  const createdAt = now.toISOString()
  return { id, name, createdAt, updatedAt: createdAt, epoch: 0, counts: { actors: 0, links: 0 }, access: [] }
}

/** The key is in the fragment, which browsers never send: not to us, not to a log, not to a linked site. */
export function territoryLink(base: string, id: TerritoryId, key: string): string {
  return `${base}/t/${id}#${key}`
}

export function adminLink(base: string, key: string): string {
  return `${base}/admin#${key}`
}
