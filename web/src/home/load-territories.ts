import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { isRefusal, NetworkError } from '../api/http-client'
import type { KeyringContent, KnownTerritory } from '../api/keyring'
import { listExamples, readTerritory } from '../api/territories-api'
import { listTerritories } from '../api/territory-acts'

/** A territory that somebody may open here, or why they may not. */
export type TerritoryEntry =
  | { readonly kind: 'open'; readonly territory: TerritorySummary; readonly key: string }
  /** The server does not answer; the copy on this device still opens. */
  | { readonly kind: 'unreachable'; readonly known: KnownTerritory }
  /** The key of this device opens nothing any more. */
  | { readonly kind: 'refused'; readonly known: KnownTerritory }

export interface Territories {
  readonly entries: readonly TerritoryEntry[]
  /** Whether this device's admin key opens nothing any more. */
  readonly isAdminRefused: boolean
  /** Why the list is not whole; null when it is. */
  readonly failure: unknown
}

type Device = Pick<KeyringContent, 'adminKey' | 'territories'>

/** What the server tells of every territory that this device may open: its own first, then the examples. */
export async function loadTerritories({ adminKey, territories }: Device, signal: AbortSignal): Promise<Territories> {
  const [examples, all] = await Promise.allSettled([
    listExamples(signal),
    adminKey === null ? [] : listTerritories({ key: adminKey, signal }),
  ])
  const offered = new Map<string, TerritoryEntry>()
  for (const { territory, key } of listOf(examples)) offered.set(territory.id, { kind: 'open', territory, key })
  for (const territory of listOf(all)) offered.set(territory.id, { kind: 'open', territory, key: adminKey ?? '' })

  const others = territories.filter(({ id }) => !offered.has(id))
  for (const entry of await Promise.all(others.map((known) => ask(known, signal)))) {
    offered.set(idOf(entry), entry)
  }
  const isAdminRefused = all.status === 'rejected' && isRefusal(all.reason)
  const failure = reasonOf(examples) ?? (isAdminRefused ? null : reasonOf(all))
  return { entries: [...offered.values()].sort(byPlace), isAdminRefused, failure }
}

export function idOf(entry: TerritoryEntry) {
  return entry.kind === 'open' ? entry.territory.id : entry.known.id
}

async function ask(known: KnownTerritory, signal: AbortSignal): Promise<TerritoryEntry> {
  try {
    return { kind: 'open', territory: await readTerritory(known.id, { key: known.key, signal }), key: known.key }
  } catch (error) {
    return { kind: isRefusal(error) ? 'refused' : 'unreachable', known }
  }
}

/** Examples last, what opens no more before them, the others from the one changed last. */
function byPlace(a: TerritoryEntry, b: TerritoryEntry): number {
  const [first, second] = [placeOf(a), placeOf(b)]
  return first.group - second.group || second.at.localeCompare(first.at)
}

function placeOf(entry: TerritoryEntry): { readonly group: number; readonly at: string } {
  if (entry.kind !== 'open') return { group: entry.known.isExample ? 3 : 1, at: entry.known.lastOpenedAt }
  // Examples keep the order in which the server tells them.
  return entry.territory.example ? { group: 2, at: '' } : { group: 0, at: entry.territory.updatedAt }
}

function listOf<T>(settled: PromiseSettledResult<readonly T[]>): readonly T[] {
  return settled.status === 'fulfilled' ? settled.value : []
}

function reasonOf(settled: PromiseSettledResult<unknown>): unknown {
  if (settled.status === 'fulfilled') return null
  return settled.reason instanceof Error ? settled.reason : new NetworkError('no answer')
}
