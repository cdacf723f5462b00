import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Moving } from './paint-map'

/** What has not moved for so long is painted with the rest again: longer than from one report of a drag to the next. */
const LIVE_MS = 150
/** By then the rest has been painted with it, also where so much moves that there is always more to paint. */
const SETTLED_MS = 900

/** Who has moved just now: they are painted apart, so that the rest need not be painted anew with each step. */
export class Movers {
  readonly #movedAt = new Map<ActorId, number>()
  /** At rest again, until the rest has been painted with them. */
  readonly #settling = new Map<ActorId, number>()
  readonly #linksOf: (id: ActorId) => readonly LinkId[]

  constructor(linksOf: (id: ActorId) => readonly LinkId[]) {
    this.#linksOf = linksOf
  }

  get isEmpty(): boolean {
    return this.#movedAt.size + this.#settling.size === 0
  }

  get areResting(): boolean {
    return this.#movedAt.size === 0
  }

  has(id: ActorId): boolean {
    return this.#movedAt.has(id)
  }

  moved(id: ActorId, now: number): void {
    this.#movedAt.set(id, now)
  }

  forget(id: ActorId): void {
    this.#movedAt.delete(id)
    this.#settling.delete(id)
  }

  /** Who has come to rest by now, and who is painted apart no longer, painted with the rest or not. */
  settle(now: number): { readonly settled: readonly ActorId[]; readonly left: readonly ActorId[] } {
    const settled = [...this.#movedAt].filter(([, at]) => now - at > LIVE_MS).map(([id]) => id)
    for (const id of settled) {
      this.#movedAt.delete(id)
      this.#settling.set(id, now)
    }
    const left = [...this.#settling].filter(([, at]) => now - at > SETTLED_MS).map(([id]) => id)
    for (const id of left) this.#settling.delete(id)
    return { settled, left }
  }

  /** All that has come to rest is painted with the rest; whether there was any. */
  arePainted(): boolean {
    const wereAny = this.#settling.size > 0
    this.#settling.clear()
    return wereAny
  }

  /** What the rest is painted without. */
  leftOut(): Moving {
    return this.#withLinks([...this.#movedAt.keys()])
  }

  /** What is painted apart. */
  live(): Moving {
    return this.#withLinks([...this.#movedAt.keys(), ...this.#settling.keys()])
  }

  clear(): void {
    this.#movedAt.clear()
    this.#settling.clear()
  }

  #withLinks(ids: readonly ActorId[]): Moving {
    return { actors: new Set(ids), links: new Set(ids.flatMap((id) => this.#linksOf(id))) }
  }
}
