import { MOST_VIEWS_KEPT } from '@maillage/shared/map/lengths'
import type { Clocks } from '../gate/decoded-update'
import type { Change } from '../gate/gate'
import { LimitReached, type Limits } from '../limits'
import type { MapEntries } from '../map-work/map-digest'
import type { MapCopy } from './map-copy'

/** A map on the disk may be this much larger than its quota before what was overwritten is taken out of it. */
const SLACK = 1.25
const UNCOUNTED: MapEntries = { actors: Infinity, links: Infinity, views: Infinity }

/** What is said where there are too many of these. */
const FULL = { actors: 'map-full', links: 'map-full', views: 'views-full' } as const

export interface MapQuotaDeps {
  readonly limits: Limits
  readonly copy: MapCopy
  readonly clocks: Clocks
  readonly countEntries: () => Promise<MapEntries>
  /** Takes what was overwritten out of the map. */
  readonly makeRoom: () => void
}

/** How large a map may become. */
export class MapQuota {
  readonly #deps: MapQuotaDeps
  /** No more than this many; what was deleted since is still counted. */
  #entriesAtMost: MapEntries

  constructor(entries: MapEntries | undefined, deps: MapQuotaDeps) {
    this.#entriesAtMost = entries ?? UNCOUNTED
    this.#deps = deps
  }

  /** Throws `map-full`, `views-full` or `authors-full` for a change that is too much. A map that may be full has to be counted first. */
  check(change: Pick<Change, 'update' | 'ends' | 'deletes' | 'structs' | 'added'>): (() => Promise<void>) | undefined {
    this.#checkBytes(change)
    this.#checkAuthors(change)
    const { added } = change
    const { actors, links } = this.#deps.limits
    const most: MapEntries = { actors, links, views: MOST_VIEWS_KEPT }
    const full = (entries: MapEntries) =>
      (['actors', 'links', 'views'] as const).find(
        (kind) => added[kind] > 0 && entries[kind] + added[kind] > most[kind],
      )
    if (!full(this.#entriesAtMost)) return undefined
    return async () => {
      this.#entriesAtMost = await this.#deps.countEntries()
      const limit = full(this.#entriesAtMost)
      if (limit) throw new LimitReached(limit, FULL[limit])
    }
  }

  add({ added }: Pick<Change, 'added'>): void {
    const { actors, links, views } = this.#entriesAtMost
    this.#entriesAtMost = {
      actors: actors + added.actors,
      links: links + added.links,
      views: views + added.views,
    }
  }

  /** How many entries came is not known before somebody counts them. */
  forget(): void {
    this.#entriesAtMost = UNCOUNTED
  }

  #checkBytes({ update, deletes, structs }: Pick<Change, 'update' | 'deletes' | 'structs'>): void {
    const { limits, copy, makeRoom } = this.#deps
    const { stateBytes, tailBytes } = copy
    const isOver =
      stateBytes + update.length > limits.documentBytes ||
      stateBytes + tailBytes + update.length > SLACK * limits.documentBytes
    // Somebody has to be able to make room: what only deletes, and signs for it, passes.
    if (!isOver || (deletes.size > 0 && structs <= 1)) return
    makeRoom()
    throw new LimitReached('documentBytes', 'map-full')
  }

  /** Yjs looks through all who ever wrote, for each change, and never forgets one. Those who did go on. */
  #checkAuthors({ ends }: Pick<Change, 'ends'>): void {
    const { limits, clocks } = this.#deps
    let authors = clocks.size
    for (const client of ends.keys()) if (!clocks.has(client)) authors += 1
    if (authors > clocks.size && authors > limits.authors) throw new LimitReached('authors', 'authors-full')
  }
}
