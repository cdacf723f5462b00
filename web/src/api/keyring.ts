import { newId, TerritoryId } from '@maillage/shared/map/ids'
import { PERSON_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { PERSON_COLORS } from '@maillage/shared/protocol/awareness-state'
import { Role } from '@maillage/shared/protocol/roles'
import * as z from 'zod/mini'

/** A territory that this device holds a key of, and what is needed to open its copy without the server. */
const KnownTerritory = z.object({
  id: TerritoryId,
  key: z.string(),
  role: Role,
  name: z.string(),
  epoch: z.int(),
  isExample: z.boolean(),
  /** ISO 8601. */
  lastOpenedAt: z.string(),
})
export type KnownTerritory = z.infer<typeof KnownTerritory>

const Person = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(PERSON_NAME_LENGTH)),
  color: z.int().check(z.gte(1), z.lte(PERSON_COLORS)),
})
export type Person = z.infer<typeof Person>

/** All that this device knows; a part that cannot be read any more does not take the others with it. */
const KeyringContent = z.object({
  deviceId: z.catch(z.string().check(z.minLength(1)), newId),
  adminKey: z.catch(z.nullable(z.string()), null),
  person: z.catch(z.nullable(Person), null),
  territories: z.catch(z.readonly(z.array(KnownTerritory)), []),
  /** Links made on this device, by the id of their access: the server never tells them again. */
  links: z.catch(z.readonly(z.record(z.string(), z.string())), {}),
})
export type KeyringContent = Readonly<z.infer<typeof KeyringContent>>

export interface Keyring {
  /** The same object until something changes. */
  read(): KeyringContent
  subscribe(listener: () => void): () => void
  territory(id: TerritoryId): KnownTerritory | undefined
  rememberTerritory(territory: KnownTerritory): void
  /** With the links to it that were made on this device. */
  forgetTerritory(id: TerritoryId): void
  rememberAdminKey(key: string): void
  forgetAdminKey(): void
  /** Their colour follows from the device. */
  rememberPerson(name: string): void
  rememberLink(accessId: string, link: string): void
  forgetLink(accessId: string): void
  /** Reads again what another tab has written. */
  refresh(): void
}

export type KeyringStorage = Pick<Storage, 'getItem' | 'setItem'>

const STORED = 'maillage.keyring'

/** @param storage asked at each use, because a browser may refuse it; the keyring then lasts as long as the page */
export function openKeyring(storage: () => KeyringStorage): Keyring {
  const listeners = new Set<() => void>()
  let isStored = true
  let content = readFrom(storage) ?? KeyringContent.parse({})

  const show = (next: KeyringContent) => {
    content = next
    for (const listener of listeners) listener()
  }
  const change = (step: (current: KeyringContent) => Partial<KeyringContent>) => {
    // Another tab may have written since: its keys must not be lost. What only memory holds is newer.
    const current = (isStored && readFrom(storage)) || content
    const next = { ...current, ...step(current) }
    isStored = writeTo(storage, next)
    show(next)
  }
  const without = (territories: readonly KnownTerritory[], id: TerritoryId) =>
    territories.filter((known) => known.id !== id)

  return {
    read: () => content,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    territory: (id) => content.territories.find((known) => known.id === id),
    rememberTerritory: (territory) =>
      change(({ territories }) => ({ territories: [territory, ...without(territories, territory.id)] })),
    forgetTerritory: (id) =>
      change(({ territories, links }) => ({
        territories: without(territories, id),
        links: Object.fromEntries(Object.entries(links).filter(([, link]) => !leadsTo(link, id))),
      })),
    rememberAdminKey: (adminKey) => change(() => ({ adminKey })),
    forgetAdminKey: () => change(() => ({ adminKey: null })),
    rememberPerson: (name) => change(({ deviceId }) => ({ person: { name, color: colorOf(deviceId) } })),
    rememberLink: (accessId, link) => change(({ links }) => ({ links: { ...links, [accessId]: link } })),
    forgetLink: (accessId) =>
      change(({ links }) => ({ links: Object.fromEntries(Object.entries(links).filter(([id]) => id !== accessId)) })),
    refresh() {
      const stored = readFrom(storage)
      if (stored && JSON.stringify(stored) !== JSON.stringify(content)) show(stored)
    },
  }
}

/** One of the hues for people, the same for as long as the device keeps its id (FNV-1a, 32 bits). */
export function colorOf(deviceId: string): number {
  let hash = 0x811c9dc5
  for (const character of deviceId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return ((hash >>> 0) % PERSON_COLORS) + 1
}

function leadsTo(link: string, id: TerritoryId): boolean {
  return link.includes(`/t/${id}`)
}

function readFrom(storage: () => KeyringStorage): KeyringContent | undefined {
  try {
    const text = storage().getItem(STORED)
    return text === null ? undefined : KeyringContent.parse(JSON.parse(text))
  } catch {
    // Storage is blocked or holds something else: this device knows nothing.
    return undefined
  }
}

function writeTo(storage: () => KeyringStorage, content: KeyringContent): boolean {
  try {
    storage().setItem(STORED, JSON.stringify(content))
    return true
  } catch {
    // A private window or a full disk: the keyring then lasts as long as the page.
    return false
  }
}
