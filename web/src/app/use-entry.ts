import type { TerritoryId } from '@maillage/shared/map/ids'
import { useCallback, useEffect, useState } from 'react'
import { type Entry, enterTerritory } from '../access/enter-territory'
import { settleArrival } from '../api/arrivals'
import type { KnownTerritory, Person } from '../api/keyring'
import { keyring, useKeyring } from '../api/use-keyring'
import { type Loaded, useLoaded } from '../api/use-loaded'
import { fetchMapPage } from './lazy-pages'
import { readingCode } from './lazy-readings'
import type { OpenTerritory } from './open-territory'
import type { Reading } from './reading'

/** Where somebody stands on the way into a territory. */
export type EntryStep =
  | {
      readonly kind: 'waiting'
      readonly known: KnownTerritory | undefined
      readonly openCopy: (() => void) | undefined
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly error: unknown; retry(): void }
  | {
      readonly kind: 'name'
      readonly territory: OpenTerritory
      readonly personName: string
      enter(name: string): void
    }
  | { readonly kind: 'inside'; readonly territory: OpenTerritory; readonly person: Person | null; reload(): void }

export interface EntryOptions {
  readonly id: TerritoryId
  /** The key of the link that was just opened, if there was one. */
  readonly arrivalKey: string | null
  readonly page: Reading | 'share'
}

/** Leads somebody in; their key is kept once the server has taken it and they have said who they are. */
export function useEntry({ id, arrivalKey, page }: EntryOptions): EntryStep {
  const { person } = useKeyring()
  // Where the others see who is there, nobody is without a name.
  const needsName = page !== 'share'
  const [loaded, reload] = useAsk(id, arrivalKey)
  const [copy, setCopy] = useState<KnownTerritory>()
  const [hasJoined, setJoined] = useState(false)
  useEffect(() => {
    // A failure to fetch them is told when they are needed.
    fetchMapPage().catch(() => undefined)
    if (page !== 'share')
      readingCode(page)
        .fetch()
        .catch(() => undefined)
  }, [page])
  const entry: Entry | undefined = loaded.kind === 'loaded' ? loaded.value : undefined
  useKeep(entry, hasJoined)

  if (copy && entry?.kind !== 'open') return { kind: 'inside', territory: fromKnown(copy), person, reload }
  if (loaded.kind === 'failed') return { kind: 'unreachable', error: loaded.error, retry: reload }
  if (!entry) {
    const known = keyring.territory(id)
    return { kind: 'waiting', known, openCopy: known && (person || !needsName) ? () => setCopy(known) : undefined }
  }
  if (entry.kind === 'refused') return entry
  if (entry.kind === 'unreachable') return { ...entry, retry: reload }
  const territory = entry.kind === 'open' ? fromEntry(entry) : fromKnown(entry.known)
  const isKnown = entry.kind === 'offline' || !entry.isNew || hasJoined
  if (isKnown && (person || !needsName)) return { kind: 'inside', territory, person, reload }
  const enter = (name: string) => {
    keyring.rememberPerson(name)
    setJoined(true)
  }
  return { kind: 'name', territory, personName: person?.name ?? '', enter }
}

/** Asks the server, again when another link is opened; not when the one that was asked with has found its place. */
function useAsk(id: TerritoryId, arrivalKey: string | null): readonly [Loaded<Entry>, reload: () => void] {
  const [asked, setAsked] = useState(arrivalKey)
  if (arrivalKey !== null && arrivalKey !== asked) setAsked(arrivalKey)
  const load = useCallback((signal: AbortSignal) => enterTerritory(id, asked, keyring.read(), signal), [id, asked])
  return useLoaded(load)
}

/** Keeps a key that opens, drops one that does not. */
function useKeep(entry: Entry | undefined, hasJoined: boolean): void {
  useEffect(() => {
    if (entry?.kind === 'refused') settleArrival()
    if (entry?.kind !== 'open' || (entry.isNew && !hasJoined)) return
    keyring.rememberTerritory({ ...fromEntry(entry), lastOpenedAt: new Date().toISOString() })
    settleArrival()
  }, [entry, hasJoined])
}

function fromEntry({ territory, key }: Extract<Entry, { kind: 'open' }>): OpenTerritory {
  const { id, name, role, epoch, example } = territory
  return { id, name, key, role, epoch, isExample: example }
}

function fromKnown({ lastOpenedAt: _, ...territory }: KnownTerritory): OpenTerritory {
  return territory
}
