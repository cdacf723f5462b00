import type { ActorId } from '@maillage/shared/map/ids'

export type Offset = readonly [number, number]

/** What this needs of the presence. */
export interface DragSource {
  dragOf(id: string): Offset | undefined
  onDragChange(id: string, listener: () => void): () => void
}

/** The end of a drag and the new place travel apart; for so long an item waits for its place. */
const WAIT_MS = 600

/**
 * How far others are dragging actors, notes or zones from their stored places. The stored place and the end of the drag
 * arrive in either order: an item neither jumps back nor moves twice.
 */
export class PeerDrags<Id extends string = ActorId> {
  readonly #source: DragSource
  readonly #onChange: (id: Id) => void
  readonly #stops = new Map<Id, () => void>()
  readonly #offsets = new Map<Id, Offset>()
  /** The last offset of a drag whose new place has arrived already. */
  readonly #settled = new Map<Id, Offset>()
  readonly #waits = new Map<Id, ReturnType<typeof setTimeout>>()

  constructor(source: DragSource, onChange: (id: Id) => void) {
    this.#source = source
    this.#onChange = onChange
  }

  offset(id: Id): Offset | undefined {
    return this.#offsets.get(id)
  }

  watch(id: Id): void {
    if (this.#stops.has(id)) return
    this.#stops.set(
      id,
      this.#source.onDragChange(id, () => this.#refresh(id)),
    )
  }

  unwatch(id: Id): void {
    this.#stops.get(id)?.()
    this.#stops.delete(id)
    this.#forget(id)
  }

  /** The stored place has changed: the drag that led there is over. */
  settle(id: Id): void {
    const offset = this.#offsets.get(id)
    if (!offset) return
    this.#forget(id)
    this.#settled.set(id, offset)
  }

  close(): void {
    for (const id of [...this.#stops.keys()]) this.unwatch(id)
  }

  #refresh(id: Id): void {
    const offset = this.#source.dragOf(id)
    if (!offset) {
      this.#settled.delete(id)
      if (this.#offsets.has(id) && !this.#waits.has(id))
        this.#waits.set(
          id,
          setTimeout(() => this.#giveUp(id), WAIT_MS),
        )
      return
    }
    if (isSame(this.#settled.get(id), offset)) return
    this.#forget(id)
    this.#offsets.set(id, offset)
    this.#onChange(id)
  }

  /** No new place came: the drag was given up, and the item goes back. */
  #giveUp(id: Id): void {
    this.#forget(id)
    this.#onChange(id)
  }

  #forget(id: Id): void {
    clearTimeout(this.#waits.get(id))
    this.#waits.delete(id)
    this.#offsets.delete(id)
    this.#settled.delete(id)
  }
}

function isSame(a: Offset | undefined, b: Offset): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1]
}
