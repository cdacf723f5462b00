import type { DocumentId } from '@maillage/shared/map/ids'
import type { ProblemCode } from '@maillage/shared/protocol/problems'
import type { Bus, BusMessage, BusSeat } from '../bus/bus'
import type { LiveMap } from './live-map'
import type { SyncObserver } from './sync-observer'

export interface OtherProcessesDeps {
  readonly territory: DocumentId
  readonly bus: Bus
  readonly map: LiveMap
  readonly observer: SyncObserver
  /** Somebody else has stored these updates; the peers here do not have them yet. */
  readonly onStored: (updates: readonly Uint8Array[]) => void
  /** People at other processes have shown themselves, in a message of the awareness protocol. */
  readonly onShown: (update: Uint8Array) => void
  /** Another process has just opened the map and wants to know who is here. */
  readonly onAsked: () => void
  readonly onRevoked: (accessId: string) => void
  readonly onEnded: (code: ProblemCode) => void
}

/** What a room hears of the other processes that serve its territory, and tells them. */
export class OtherProcesses {
  readonly #deps: OtherProcessesDeps
  readonly #seat: BusSeat
  #isReading = false
  /** Up to which position it has rung while an earlier part was read. */
  #rungFor = 0

  constructor(deps: OtherProcessesDeps) {
    this.#deps = deps
    this.#seat = deps.bus.join(deps.territory, (message) => this.#hear(message))
    this.say({ kind: 'asked' })
  }

  say(message: BusMessage): void {
    this.#seat.say(message)
  }

  /** The storage has taken more of this process's changes, perhaps behind those of another. */
  tellAppended(): void {
    this.say({ kind: 'appended', through: this.#deps.map.reached })
    this.#catchUp(0)
  }

  leave(): void {
    this.#seat.leave()
  }

  #hear(message: BusMessage): void {
    switch (message.kind) {
      case 'appended':
        this.#catchUp(message.through)
        break
      case 'shown':
        this.#deps.onShown(message.update)
        break
      case 'asked':
        this.#deps.onAsked()
        break
      case 'revoked':
        this.#deps.onRevoked(message.accessId)
        break
      case 'ended':
        this.#deps.onEnded(message.code)
        break
      default:
        message satisfies never
    }
  }

  /** Reads what others have stored; once more when the bell has rung for more meanwhile. */
  #catchUp(through: number | undefined): void {
    const { map, onStored, observer, territory } = this.#deps
    if (!map.isBehind(through)) return
    if (this.#isReading) {
      this.#rungFor = Math.max(this.#rungFor, through ?? Infinity)
      return
    }
    this.#isReading = true
    this.#rungFor = 0
    map
      .catchUp()
      .then(onStored)
      .catch((error: unknown) => {
        // The next bell, at the latest the next change, brings the next try.
        observer.log.warn({ territory, err: error }, 'what another process stored was not read')
      })
      .finally(() => {
        this.#isReading = false
        if (this.#rungFor > 0) this.#catchUp(this.#rungFor)
      })
  }
}
