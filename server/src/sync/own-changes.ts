import { randomInt } from 'node:crypto'
import type { RestoreCounts } from '@maillage/shared/document/restore-map'
import { Problem } from '@maillage/shared/protocol/problems'
import type * as Y from 'yjs'
import { NO_LIMITS } from '../gate/decoded-update'
import type { Change } from '../gate/gate'
import type { Limits } from '../limits'
import { type ExportOf, type MadeRestore, madeRestore, type Restore } from '../map-work/kept-map'
import type { MapWork } from '../map-work/map-work'
import { draftUpdate } from './draft-update'
import { FoundPlaces } from './found-places'
import type { LiveMap } from './live-map'

export interface OwnChangesDeps {
  readonly map: LiveMap
  readonly work: MapWork
  readonly limits: Limits
  readonly isClosed: () => boolean
  /** Takes a change into the map. */
  readonly accept: (change: Change) => void
}

/** Changes of a map that the server makes itself, for somebody who asked over HTTP. */
export class OwnChanges {
  readonly #deps: OwnChangesDeps
  /** This process as an author. */
  readonly #clientId = randomInt(1, 2 ** 32)

  constructor(deps: OwnChangesDeps) {
    this.#deps = deps
  }

  /** The map of this moment as a file. */
  readonly export: ExportOf = (head) => this.#exportOf(this.#deps.map.updates())(head)

  /**
   * Makes a change on a copy, so that one that throws half-way leaves nothing. Rejects with `storage-unavailable` when it
   * may not be kept, with `client-id-in-use` when somebody has written as this author already.
   */
  async make<T>(write: (doc: Y.Doc) => T, authorId?: number | undefined): Promise<T> {
    const { map } = this.#deps
    return this.#keep(authorId, () => {
      const { result, update, found } = draftUpdate(map.updates(), authorId ?? this.#clientId, write)
      const examined = update && map.examine(update, NO_LIMITS, { found })
      if (!examined || examined.kind === 'known') return { result }
      if (examined.kind !== 'change') throw new Error(`a change of this server is ${examined.kind}`)
      return { result, change: examined.change }
    })
  }

  /**
   * Brings the map to what a file says, as one update. Large maps are worked on in another thread; what others change
   * meanwhile was not seen, and is merged as what is done at the same time always is. Rejects as `make` does, with `map-full`, and
   * with `snapshot-newer` and `snapshot-damaged` for a file that cannot be read.
   */
  async restore({ file, author, authorId, onBefore }: Restore): Promise<RestoreCounts> {
    const { map, work, limits } = this.#deps
    this.#checkReady(authorId)
    const updates = map.updates()
    const input = { file, author, authorId: authorId ?? randomInt(1, 2 ** 32), limits: countsOf(limits) }
    const draft = madeRestore(await work.run('restore', updates, input))
    if (draft.kind === 'restored') {
      await onBefore(this.#exportOf(updates))
      await this.#take(draft, authorId)
    }
    return draft.counts
  }

  async #take({ update, found, grown }: MadeRestore & { kind: 'restored' }, authorId?: number): Promise<void> {
    const places = new FoundPlaces()
    places.add(found)
    await this.#keep(authorId, () => {
      const examined = this.#deps.map.examine(update, NO_LIMITS, { found: places })
      if (examined.kind !== 'change') throw new Error(`a restore of this server is ${examined.kind}`)
      // What it brings is less what it takes away: a map that is full can be restored.
      return { result: undefined, change: { ...examined.change, added: grown } }
    })
  }

  /** Takes a change into the map and waits until it is stored; made anew where the map may have changed meanwhile. */
  async #keep<T>(
    authorId: number | undefined,
    make: () => { readonly result: T; readonly change?: Change },
  ): Promise<T> {
    const { map, accept } = this.#deps
    for (;;) {
      this.#checkReady(authorId)
      const { result, change } = make()
      if (!change) return result
      const lookup = map.checkRoom(change)
      if (!lookup) {
        accept(change)
        await map.log.saved()
        return result
      }
      await lookup()
    }
  }

  #exportOf(updates: readonly Uint8Array[]): ExportOf {
    return (head) => this.#deps.work.run('exportMap', updates, head)
  }

  #checkReady(authorId: number | undefined): void {
    const { map, isClosed } = this.#deps
    if (isClosed()) throw new Problem('not-found')
    if (map.log.isFailing) throw new Problem('storage-unavailable')
    if (authorId !== undefined && map.hasAuthor(authorId)) throw new Problem('client-id-in-use')
  }
}

function countsOf({ actors, links }: Limits) {
  return { actors, links }
}
