import type { TerritoryId } from '@maillage/shared/map/ids'
import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { ROLES, type Role } from '@maillage/shared/protocol/roles'
import { isRefusal } from '../api/http-client'
import type { KeyringContent, KnownTerritory } from '../api/keyring'
import { listExamples, readTerritory } from '../api/territories-api'

/** What becomes of somebody at the door of a territory. */
export type Entry =
  /** `isNew` on a device that opens the territory by a link for the first time. */
  | { readonly kind: 'open'; readonly territory: TerritorySummary; readonly key: string; readonly isNew: boolean }
  /** The server does not answer, and the device knows enough to open its copy. */
  | { readonly kind: 'offline'; readonly known: KnownTerritory }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly error: unknown }

type Device = Pick<KeyringContent, 'adminKey' | 'territories'>

/** @param arrivalKey the key of the link that was just opened, if there was one */
export async function enterTerritory(
  id: TerritoryId,
  arrivalKey: string | null,
  { adminKey, territories }: Device,
  signal: AbortSignal,
): Promise<Entry> {
  const known = territories.find((territory) => territory.id === id)
  const held = heldKeys(known, adminKey)
  try {
    if (arrivalKey === null) {
      const found = (await firstOpening(id, held, signal)) ?? (await openExample(id, signal))
      return found ? { kind: 'open', ...found, isNew: false } : { kind: 'refused' }
    }
    const found = await firstOpening(id, [arrivalKey], signal)
    if (!found) return { kind: 'refused' }
    // Opening a link for the others must not take away what this device may do.
    const isWeaker = held.length > 0 && found.territory.role !== 'facilitator' && !held.includes(arrivalKey)
    const before = isWeaker ? await firstOpening(id, held, signal) : undefined
    const best = before && rank(before.territory.role) < rank(found.territory.role) ? before : found
    return { kind: 'open', ...best, isNew: known === undefined && best === found }
  } catch (error) {
    return known ? { kind: 'offline', known } : { kind: 'unreachable', error }
  }
}

/** The keys of this device for a territory, the one that allows most first. */
function heldKeys(known: KnownTerritory | undefined, adminKey: string | null): string[] {
  const own = known ? [known.key] : []
  const admin = adminKey === null ? [] : [adminKey]
  const keys = known?.role === 'facilitator' ? [...own, ...admin] : [...admin, ...own]
  return [...new Set(keys)]
}

interface Opening {
  readonly territory: TerritorySummary
  readonly key: string
}

async function firstOpening(
  id: TerritoryId,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Opening | undefined> {
  for (const key of keys) {
    try {
      return { territory: await readTerritory(id, { key, signal }), key }
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  return undefined
}

/** Anyone may look at an example, also by its bare address. */
async function openExample(id: TerritoryId, signal: AbortSignal): Promise<Opening | undefined> {
  return (await listExamples(signal)).find(({ territory }) => territory.id === id)
}

/** 0 for the role that may do most. */
function rank(role: Role): number {
  return ROLES.indexOf(role)
}
