import type { TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { Problem } from '@maillage/shared/protocol/problems'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import type { MapWork } from '../map-work/map-work'
import { type Asker, type MapSide, type ReckonedFigures, reckoned } from '../map-work/reckon'
import type { Snapshots } from '../snapshots/snapshots'
import type { Catalogue, StoredTerritory } from '../storage/catalogue'
import { KeptAnswers } from './kept-answers'
import { dayOf, shownOn } from './snapshot-day'

/** A map of a territory that somebody asks about. */
export type MapAt = SnapshotId | 'now'

/** The live maps, as far as they are reckoned with. */
export interface IndicatorSource {
  /** What makes the map as it is now. */
  readUpdates(territory: TerritoryId): Promise<readonly Uint8Array[]>
  /** Whether the map may have changed since the catalogue was told of it. */
  isOpen(territory: TerritoryId): boolean
}

export interface MapIndicatorsDeps {
  readonly catalogue: Pick<Catalogue, 'list' | 'snapshots'>
  readonly snapshots: Pick<Snapshots, 'list' | 'open'>
  readonly maps: IndicatorSource
  readonly work: MapWork
  /** Resolves when the catalogue knows of all changes of maps that are at rest. */
  readonly settled: () => Promise<void>
  readonly now: () => Date
}

/** So many maps of a list are worked on at a time, so that who comes to a map waits for no whole list. */
const TOGETHER = 2

type FiguresOf = Extract<ReckonedFigures, { readonly kind: 'done' }>

/** What maps amount to, reckoned in the second thread and once for each state of a map. */
export class MapIndicators {
  readonly #deps: MapIndicatorsDeps
  readonly #answers = new KeptAnswers()
  /** Of maps at rest, by what the catalogue says of them. */
  readonly #resting = new Map<TerritoryId, { readonly key: string; readonly figures: FiguresOf }>()
  /** Of first snapshots. Those never change, but for the day that they show. */
  readonly #first = new Map<TerritoryId, { readonly key: string; readonly first: TerritoryFigures['first'] }>()

  constructor(deps: MapIndicatorsDeps) {
    this.#deps = deps
  }

  /** An `IndicatorsOfMap` as JSON. Throws `not-found`, `snapshot-damaged` and `snapshot-newer`. */
  async of(territory: TerritoryId, at: MapAt, asker: Asker): Promise<Uint8Array<ArrayBuffer>> {
    const side = await this.#side(territory, at)
    const updates = await this.#deps.maps.readUpdates(territory)
    return this.#answers.answer(updates, questionOf([side], asker), async () => {
      return reckoned(await this.#deps.work.run('reckon', updates, side, asker)).json
    })
  }

  /** A `CompareBody` as JSON. Throws as `of` does. */
  async compare(territory: TerritoryId, from: MapAt, to: MapAt, asker: Asker): Promise<Uint8Array<ArrayBuffer>> {
    const sides = [await this.#side(territory, from), await this.#side(territory, to)] as const
    const updates = await this.#deps.maps.readUpdates(territory)
    return this.#answers.answer(updates, questionOf(sides, asker), async () => {
      return reckoned(await this.#deps.work.run('compare', updates, sides, asker)).json
    })
  }

  /** All territories side by side, in the order of their creation. One that is erased meanwhile is left out. */
  async sideBySide(): Promise<TerritoryFigures[]> {
    await this.#deps.settled()
    const waiting = [...(await this.#deps.catalogue.list())].map((territory, at) => ({ territory, at }))
    const told: (TerritoryFigures | undefined)[] = []
    this.#forgetOthers(waiting.map(({ territory }) => territory.id))
    const workThrough = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) told[next.at] = await this.#tell(next.territory)
    }
    await Promise.all(Array.from({ length: TOGETHER }, workThrough))
    return told.filter((one) => one !== undefined)
  }

  async #tell(territory: StoredTerritory): Promise<TerritoryFigures | undefined> {
    const { id, name } = territory
    try {
      const day = this.#today()
      const { figures, core } = await this.#figures(territory, day)
      const first = await this.#firstOf(id, day)
      return { id, name, day, figures, core, ...(first && { first }) }
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-found') return undefined
      throw error
    }
  }

  async #figures(territory: StoredTerritory, day: string): Promise<FiguresOf> {
    const { maps, work } = this.#deps
    const { id, updatedAt, epoch } = territory
    const key = `${updatedAt} ${epoch} ${day}`
    const wasOpen = maps.isOpen(id)
    const known = this.#resting.get(id)
    if (!wasOpen && known?.key === key) return known.figures
    const updates = await maps.readUpdates(id)
    const figures = await this.#answers.answer(updates, `figures ${day}`, async () =>
      reckoned(await work.run('reckonFigures', updates, { kind: 'live', day })),
    )
    if (!wasOpen) this.#resting.set(id, { key, figures })
    return figures
  }

  /** The oldest snapshot that can be read; what one shows of days to come is no past. */
  async #firstOf(territory: TerritoryId, today: string): Promise<TerritoryFigures['first']> {
    const { catalogue, work } = this.#deps
    const stored = await catalogue.snapshots(territory)
    const key = JSON.stringify([today, ...stored.map(({ id, name, validOn }) => [id, name, validOn])])
    const known = this.#first.get(territory)
    if (known?.key === key) return known.first
    let first: TerritoryFigures['first']
    for (const record of await this.#fromTheOldest(territory, today)) {
      const file = await this.#readIfWhole(territory, record.id)
      if (!file) continue
      const side = { kind: 'kept', id: record.id, file, day: dayOf(record) } as const
      const result = await work.run('reckonFigures', [], side)
      if (result.kind !== 'done') continue
      first = {
        snapshot: record.id,
        name: record.name,
        shows: shownOn(record),
        day: side.day,
        figures: result.figures,
      }
      break
    }
    this.#first.set(territory, { key, first })
    return first
  }

  async #fromTheOldest(territory: TerritoryId, today: string): Promise<SnapshotRecord[]> {
    const records = await this.#deps.snapshots.list(territory)
    return records
      .filter((record) => !record.isDamaged && dayOf(record) <= today)
      .sort((a, b) => compared(dayOf(a), dayOf(b)) || compared(a.createdAt, b.createdAt))
  }

  async #readIfWhole(territory: TerritoryId, id: SnapshotId): Promise<Uint8Array | undefined> {
    try {
      return (await this.#deps.snapshots.open(territory, id)).file
    } catch (error) {
      // Damaged, of a later version, or gone by now: the next one is the oldest that can be read.
      if (error instanceof Problem) return undefined
      throw error
    }
  }

  async #side(territory: TerritoryId, at: MapAt): Promise<MapSide> {
    if (at === 'now') return { kind: 'live', day: this.#today() }
    const { record, file } = await this.#deps.snapshots.open(territory, at)
    return { kind: 'kept', id: at, file, day: dayOf(record) }
  }

  #forgetOthers(ids: readonly TerritoryId[]): void {
    const known = new Set(ids)
    for (const kept of [this.#resting, this.#first]) for (const id of kept.keys()) if (!known.has(id)) kept.delete(id)
  }

  #today(): string {
    return this.#deps.now().toISOString().slice(0, 10)
  }
}

function questionOf(sides: readonly MapSide[], { maySeeScores }: Asker): string {
  const asked = sides.map((side) => `${side.kind === 'kept' ? side.id : 'now'} ${side.day}`)
  return [...asked, maySeeScores].join(' ')
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
