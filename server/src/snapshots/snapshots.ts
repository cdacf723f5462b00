import { checkKeptMaillage } from '@maillage/shared/exchange/maillage-json'
import { newId, type TerritoryId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { Problem } from '@maillage/shared/protocol/problems'
import type { RestoredSnapshot, SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { LimitReached, type Limits } from '../limits'
import type { ExportOf } from '../map-work/kept-map'
import type { Catalogue, SnapshotFields, StoredSnapshot } from '../storage/catalogue'
import type { ReadSnapshot, SnapshotStorage } from '../storage/snapshot-storage'
import type { MapSource } from './map-source'
import { Turns } from './turns'

export interface SnapshotsDeps {
  readonly catalogue: Catalogue
  readonly storage: SnapshotStorage
  readonly maps: MapSource
  readonly limits: Pick<Limits, 'automaticSnapshots' | 'namedSnapshots'>
  readonly log: { warn(facts: object, message: string): void }
  readonly now: () => Date
}

/** What is known of a snapshot before it is taken. */
export type SnapshotDraft = Pick<StoredSnapshot, 'kind' | 'createdBy'> & Partial<SnapshotFields>

/** What somebody changes of one; what is undefined stays. */
export interface SnapshotChange {
  readonly name?: string | undefined
  readonly text?: string | undefined
  readonly validOn?: string | null | undefined
}

export interface RestoreBy {
  readonly name: string
  readonly authorId: number | undefined
}

const DAY_MS = 86_400_000
/** The beginning of a file says which version it is of. */
const HEAD_BYTES = 64

/** The named, dated copies of the maps: taken, found again, brought back. One thing after the other for each territory. */
export class Snapshots {
  readonly #deps: SnapshotsDeps
  readonly #turns = new Turns<TerritoryId>()

  constructor(deps: SnapshotsDeps) {
    this.#deps = deps
  }

  /** The newest first. */
  async list(territory: TerritoryId): Promise<SnapshotRecord[]> {
    const { catalogue, storage } = this.#deps
    const [stored, found] = await Promise.all([catalogue.snapshots(territory), storage.check(territory)])
    return stored
      .toReversed()
      .map((snapshot) => recordOf(snapshot, found.get(snapshot.id) ?? 'absent'))
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
  }

  /** Keeps the map of this moment. Throws `snapshots-full` when as many were named as may be. */
  take(territory: TerritoryId, draft: SnapshotDraft): Promise<SnapshotRecord> {
    return this.#turns.take(territory, () => this.#take(territory, draft))
  }

  /** Keeps a map that is no more, as `exportOf` gives it. */
  keep(territory: TerritoryId, draft: SnapshotDraft, exportOf: ExportOf): Promise<SnapshotRecord> {
    return this.#turns.take(territory, () => this.#take(territory, draft, { exportOf }))
  }

  /** What is known of it and its file. Throws `not-found`, `snapshot-damaged` or `snapshot-newer`. */
  async open(territory: TerritoryId, id: SnapshotId): Promise<{ record: SnapshotRecord; file: Uint8Array }> {
    const snapshot = await this.#find(territory, id)
    const read = await this.#deps.storage.read(territory, id)
    // Somebody may have deleted it since it was found.
    if (read.kind === 'absent') await this.#find(territory, id)
    return { record: recordOf(snapshot, read.kind), file: fileIn(read) }
  }

  /** Naming one that nobody had named makes it one that stays. Throws `snapshots-full` when that is one too many. */
  change(territory: TerritoryId, id: SnapshotId, change: SnapshotChange): Promise<SnapshotRecord> {
    return this.#turns.take(territory, async () => {
      const { catalogue, storage } = this.#deps
      const { kind } = await this.#find(territory, id)
      const isNamedNow = kind !== 'named' && change.name !== undefined
      if (isNamedNow) await this.#checkRoom(territory)
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      await catalogue.changeSnapshot(territory, id, { ...given, ...(isNamedNow && { kind: 'named' }) })
      const condition = (await storage.check(territory)).get(id) ?? 'absent'
      return recordOf(await this.#find(territory, id), condition)
    })
  }

  remove(territory: TerritoryId, id: SnapshotId): Promise<void> {
    return this.#turns.take(territory, async () => {
      await this.#find(territory, id)
      await this.#remove(territory, [id])
    })
  }

  /**
   * Brings the live map to what the snapshot shows, after a snapshot of what it is. Two at once are done one after the
   * other. Throws what `open` throws, `map-full` and `client-id-in-use`.
   */
  restore(territory: TerritoryId, id: SnapshotId, by: RestoreBy): Promise<RestoredSnapshot> {
    return this.#turns.take(territory, async () => {
      const { file } = await this.open(territory, id)
      let before: SnapshotId | null = null
      const counts = await this.#deps.maps.restoreMap(territory, {
        file,
        author: { name: by.name, at: this.#deps.now().toISOString() },
        authorId: by.authorId,
        onBefore: async (exportOf) => {
          const draft = { kind: 'before-restore', createdBy: by.name } as const
          before = (await this.#take(territory, draft, { exportOf, spare: id })).id
        },
      })
      return { ...counts, before }
    })
  }

  /** Leaves nothing of what nobody named and is older than this. */
  expire(territory: TerritoryId, days: number): Promise<void> {
    return this.#turns.take(territory, async () => {
      const before = new Date(this.#deps.now().getTime() - days * DAY_MS).toISOString()
      const old = (await this.#automatic(territory)).filter(({ createdAt }) => createdAt < before)
      if (old.length > 0) await this.#remove(territory, idsOf(old))
    })
  }

  /** To be called when the territory goes, before its entry in the catalogue does. */
  erase(territory: TerritoryId): Promise<void> {
    return this.#turns.take(territory, () => this.#deps.storage.erase(territory))
  }

  /** Resolves when all that was asked before is over. */
  settled(): Promise<void> {
    return this.#turns.settled()
  }

  async #take(
    territory: TerritoryId,
    draft: SnapshotDraft,
    { exportOf, spare }: { readonly exportOf?: ExportOf; readonly spare?: SnapshotId } = {},
  ): Promise<SnapshotRecord> {
    const { catalogue, storage, maps, now } = this.#deps
    if (draft.kind === 'named') await this.#checkRoom(territory)
    const name = (await catalogue.find(territory))?.name
    if (name === undefined) throw new Problem('not-found', 'no such territory')
    const id = SnapshotId.parse(newId())
    // Before the map is read: what changes meanwhile counts as changed since.
    const createdAt = now().toISOString()
    const head = { territory: { id: territory, name }, exportedAt: createdAt, snapshot: id }
    const { bytes, counts } = await (exportOf ?? ((of) => maps.exportMap(territory, of)))(head)
    await storage.write(territory, id, bytes)
    const snapshot = { name: '', text: '', validOn: null, ...draft, id, createdAt, counts }
    await catalogue.addSnapshot(territory, snapshot).catch(async (error: unknown) => {
      await storage.remove(territory, id)
      throw error
    })
    await this.#removeOldest(territory, spare)
    return recordOf(snapshot, 'whole')
  }

  /** That one too many stays for a while harms nobody. */
  async #removeOldest(territory: TerritoryId, spare: SnapshotId | undefined): Promise<void> {
    const automatic = await this.#automatic(territory)
    const surplus = automatic
      .filter(({ id }) => id !== spare)
      .slice(0, Math.max(0, automatic.length - this.#deps.limits.automaticSnapshots))
    if (surplus.length === 0) return
    await this.#remove(territory, idsOf(surplus)).catch((error: unknown) =>
      this.#deps.log.warn({ err: error, territory }, 'snapshots that are too many were not removed'),
    )
  }

  /** The file first: what the catalogue names can be asked for again, what it does not name nobody would find. */
  async #remove(territory: TerritoryId, ids: readonly SnapshotId[]): Promise<void> {
    const { catalogue, storage } = this.#deps
    for (const id of ids) await storage.remove(territory, id)
    await catalogue.removeSnapshots(territory, ids)
  }

  async #checkRoom(territory: TerritoryId): Promise<void> {
    const { catalogue, limits } = this.#deps
    const named = (await catalogue.snapshots(territory)).filter(({ kind }) => kind === 'named')
    if (named.length >= limits.namedSnapshots) throw new LimitReached('namedSnapshots', 'snapshots-full')
  }

  /** The oldest first. */
  async #automatic(territory: TerritoryId): Promise<StoredSnapshot[]> {
    const all = await this.#deps.catalogue.snapshots(territory)
    return all.filter(({ kind }) => kind !== 'named').sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  }

  async #find(territory: TerritoryId, id: SnapshotId): Promise<StoredSnapshot> {
    const snapshot = (await this.#deps.catalogue.snapshots(territory)).find((known) => known.id === id)
    if (!snapshot) throw new Problem('not-found', 'Cette version n’existe plus.')
    return snapshot
  }
}

function recordOf(snapshot: StoredSnapshot, condition: ReadSnapshot['kind']): SnapshotRecord {
  return { ...snapshot, isDamaged: condition === 'damaged' || condition === 'absent' }
}

function fileIn(read: ReadSnapshot): Uint8Array {
  if (read.kind === 'newer') throw new Problem('snapshot-newer')
  if (read.kind !== 'whole') throw new Problem('snapshot-damaged')
  switch (checkKeptMaillage(new TextDecoder().decode(read.bytes.subarray(0, HEAD_BYTES)))) {
    case 'newer':
      throw new Problem('snapshot-newer')
    case 'unreadable':
      throw new Problem('snapshot-damaged')
    default:
      return read.bytes
  }
}

function idsOf(snapshots: readonly StoredSnapshot[]): SnapshotId[] {
  return snapshots.map(({ id }) => id)
}
