import type { ProblemCode } from '@maillage/shared/protocol/problems'
import type { Room } from './room'

/** Where a territory's room is in its life. */
type RoomState =
  | { readonly kind: 'loading'; readonly room: Promise<Room> }
  | { readonly kind: 'live'; readonly room: Room }
  | { readonly kind: 'flushing'; readonly room: Room; readonly done: Promise<void> }
  | { readonly kind: 'closed' }

export interface RoomLifeDeps {
  /** Reads the map and opens the room, which calls `onIdle` whenever nobody needs it and everything is safe. */
  readonly load: (onIdle: () => void) => Promise<Room>
  /** The room is flushed and no other one is there yet. */
  readonly onFlushed: () => Promise<void>
  /** A new life may begin. */
  readonly onClosed: () => void
  readonly onFlushFailed: (error: unknown) => void
}

/**
 * One room from its loading to its closing: loading → live → flushing → closed. Whoever comes while it is loading or
 * flushing waits: two rooms of one territory, or one that knows only half of its map, would lose what people do.
 */
export class RoomLife {
  readonly #deps: RoomLifeDeps
  #state: RoomState

  constructor(deps: RoomLifeDeps) {
    this.#deps = deps
    const room = deps.load(() => this.#flush())
    this.#state = { kind: 'loading', room }
    room.then(
      (loaded) => {
        if (this.#state.kind === 'loading') this.#state = { kind: 'live', room: loaded }
      },
      () => this.#close(),
    )
  }

  /** The room while it is live. */
  get live(): Room | undefined {
    return this.#state.kind === 'live' ? this.#state.room : undefined
  }

  /** The room as soon as there is one, whatever it is doing. */
  get room(): Room | undefined {
    return this.#state.kind === 'live' || this.#state.kind === 'flushing' ? this.#state.room : undefined
  }

  /** The live room, kept open until its `release`; undefined when this life is over. Rejects when it cannot be loaded. */
  async hold(): Promise<Room | undefined> {
    for (;;) {
      const state = this.#state
      switch (state.kind) {
        case 'loading':
          await state.room
          break
        case 'live':
          state.room.hold()
          return state.room
        case 'flushing':
          await state.done
          break
        case 'closed':
          return undefined
        default:
          return state satisfies never
      }
    }
  }

  /** Sends everybody away and writes nothing more. */
  end(code: ProblemCode): void {
    const state = this.#state
    this.#close()
    if (state.kind === 'loading') state.room.then((room) => room.discard(code)).catch(ignoreFailedLoad)
    else if (state.kind !== 'closed') state.room.discard(code)
  }

  #flush(): void {
    if (this.#state.kind !== 'live' || !this.#state.room.isIdle) return
    const { room } = this.#state
    const { onFlushed, onFlushFailed } = this.#deps
    const done = room
      .flush()
      // Ended meanwhile, another one may be there already.
      .then(() => (this.#state.kind === 'flushing' ? onFlushed() : undefined))
      .catch(onFlushFailed)
      .then(() => this.#close())
    this.#state = { kind: 'flushing', room, done }
  }

  #close(): void {
    if (this.#state.kind === 'closed') return
    this.#state = { kind: 'closed' }
    this.#deps.onClosed()
  }
}

export function ignoreFailedLoad(): void {
  // Whoever asked for the room has met the failure.
}
