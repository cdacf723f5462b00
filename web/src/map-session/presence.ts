import { Subscribers } from '@maillage/shared/document/subscribers'
import type { Position } from '@maillage/shared/map/actor'
import { AWARENESS_ITEMS, AwarenessState } from '@maillage/shared/protocol/awareness-state'
import type { PresentingState } from '@maillage/shared/protocol/presenting-state'
import type { Role } from '@maillage/shared/protocol/roles'
import type { Awareness } from 'y-protocols/awareness'
import { colorAmong } from './person-color'

/** Somebody else on the same map, now. */
export interface Peer {
  readonly clientId: number
  readonly name: string
  /** 1 to 6: the token `--person-<n>`. */
  readonly color: number
  readonly role: Role | undefined
  readonly selection: readonly string[]
}

export interface Drag {
  readonly ids: readonly string[]
  readonly by: readonly [number, number]
}

/** At most this many states a second go out; the server takes 15. */
const SENDS_PER_SECOND = 12

/**
 * The live side of a map: who is here, where they point, what they select and drag. Nothing of it is
 * stored. Cursors and drags have their own topics, so that a moving pointer re-renders no list.
 */
export class Presence {
  readonly #awareness: Awareness
  readonly #self: number
  readonly #subscribers = new Subscribers()
  readonly #states = new Map<number, AwarenessState>()
  #peers: readonly Peer[] = []
  #pending: Partial<AwarenessState & PresentingState> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastSent = 0
  readonly #name: string
  #color: number

  constructor(awareness: Awareness, name: string, color: number) {
    this.#awareness = awareness
    this.#self = awareness.clientID
    this.#name = name
    this.#color = color
    awareness.setLocalState({ user: { name, color }, cursor: null, selection: [], drag: null })
    awareness.on('change', this.#receive)
  }

  /** Everybody else, by name; the same array until somebody comes, goes, renames or selects. */
  peers(): readonly Peer[] {
    return this.#peers
  }

  /** One's own colour: the one that was asked for, or another when somebody else has it. */
  color(): number {
    return this.#color
  }

  /** Where a peer points, in map units, or undefined when they point outside the map. */
  cursorOf(clientId: number): Position | undefined {
    return this.#states.get(clientId)?.cursor ?? undefined
  }

  /** What somebody else shows besides, as it came; `onCursorMove` tells of each change. */
  stateOf(clientId: number): unknown {
    return this.#awareness.getStates().get(clientId)
  }

  /** How far a peer is dragging this item from its stored place right now. */
  dragOf(id: string): readonly [number, number] | undefined {
    for (const { drag } of this.#states.values()) if (drag?.ids.includes(id)) return drag.by
    return undefined
  }

  onPeersChange(listener: () => void): () => void {
    return this.#subscribers.add('peers', listener)
  }

  onCursorMove(listener: () => void): () => void {
    return this.#subscribers.add('cursors', listener)
  }

  onDragChange(id: string, listener: () => void): () => void {
    return this.#subscribers.add(`drag:${id}`, listener)
  }

  /** When anything is being dragged by a peer, or let go. */
  onAnyDrag(listener: () => void): () => void {
    return this.#subscribers.add('drags', listener)
  }

  point(cursor: Position | null): void {
    this.#send({ cursor: cursor ? [Math.round(cursor[0]), Math.round(cursor[1])] : null })
  }

  /** Shows others where one is in a presentation, or that one follows it. */
  show(change: PresentingState): void {
    this.#send(change)
  }

  /** Nobody sees this window, whose person is here with another one, until what is returned is called. */
  hide(): () => void {
    this.#flush()
    const shown = this.#awareness.getLocalState()
    this.#awareness.setLocalState(null)
    return () => this.#awareness.setLocalState(shown)
  }

  select(ids: readonly string[]): void {
    this.#send({ selection: ids.slice(0, AWARENESS_ITEMS) })
  }

  /** Shows a drag to the others while it lasts; null when it ends. */
  drag(drag: Drag | null): void {
    this.#send({
      drag: drag && {
        ids: drag.ids.slice(0, AWARENESS_ITEMS),
        by: [Math.round(drag.by[0]), Math.round(drag.by[1])],
      },
    })
    if (!drag) this.#flush()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#awareness.off('change', this.#receive)
    this.#subscribers.clear()
  }

  /** Coalesces: the latest of each field goes out, at a pace that the server accepts. */
  #send(change: Partial<AwarenessState & PresentingState>): void {
    this.#pending = { ...this.#pending, ...change }
    if (this.#timer) return
    const wait = Math.max(0, this.#lastSent + 1000 / SENDS_PER_SECOND - Date.now())
    this.#timer = setTimeout(() => this.#flush(), wait)
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const local = this.#awareness.getLocalState()
    if (!local || !this.#pending) return
    this.#lastSent = Date.now()
    this.#awareness.setLocalState({ ...local, ...this.#pending })
    this.#pending = undefined
  }

  readonly #receive = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const topics = new Set<string>()
    for (const clientId of [...added, ...updated, ...removed]) {
      if (clientId === this.#self) continue
      const before = this.#states.get(clientId)
      const after = AwarenessState.safeParse(this.#awareness.getStates().get(clientId)).data
      if (after) this.#states.set(clientId, after)
      else this.#states.delete(clientId)
      collectTopics(before, after, topics)
    }
    if (topics.has('peers')) {
      this.#peers = [...this.#states].map(toPeer).sort((a, b) => a.name.localeCompare(b.name))
      this.#settleColor()
    }
    this.#subscribers.notify(topics)
  }

  #settleColor(): void {
    const color = colorAmong({ clientId: this.#self, color: this.#color }, this.#peers)
    if (color === this.#color) return
    this.#color = color
    this.#send({ user: { name: this.#name, color } })
  }
}

function collectTopics(
  before: AwarenessState | undefined,
  after: AwarenessState | undefined,
  topics: Set<string>,
): void {
  topics.add('cursors')
  const shown = (state: AwarenessState | undefined) => state && JSON.stringify([state.user, state.selection])
  if (shown(before) !== shown(after)) topics.add('peers')
  for (const id of [...(before?.drag?.ids ?? []), ...(after?.drag?.ids ?? [])]) topics.add(`drag:${id}`).add('drags')
}

function toPeer([clientId, { user, selection }]: [number, AwarenessState]): Peer {
  return { clientId, name: user.name, color: user.color, role: user.role, selection: selection ?? [] }
}
