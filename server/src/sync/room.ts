import type { MapDocument } from '@maillage/shared/document/map-document'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { type CountedLimit, LimitReached, type Limits } from '../limits'
import type { MapStorage, StoredMap } from '../storage/map-storage'
import { ChangeReport } from './change-report'
import { type ClientMessage, readMessage, receiptWire, step1Wire, step2Wire, updateIn, updateWire } from './frames'
import type { Change } from './gate'
import { Intake } from './intake'
import { KeepAlive } from './keep-alive'
import { LiveMap, type MapCounts } from './live-map'
import type { MapDamage } from './map-damage'
import { Outbox } from './outbox'
import { type Newcomer, Peer } from './peer'
import { Presence } from './presence'
import { ReceiptPost } from './receipt-post'
import type { SyncObserver } from './sync-observer'

const REPORT_MS = 1_000

export interface MapChange {
  readonly counts: MapCounts
  /** ISO 8601. */
  readonly updatedAt: string
}

export interface RoomDeps {
  readonly territory: TerritoryId
  readonly storage: MapStorage
  readonly observer: SyncObserver
  readonly limits: Limits
  /** A while after changes, for lists that show how much is on a map. */
  readonly onMapChanged: (change: MapChange) => void
  readonly onDamage: (damage: MapDamage) => void
  /** Nobody is here any more and everything is safe. Told again until the room is closed. */
  readonly onIdle: () => void
}

/** The peers of one territory and its map: what one says, the others hear, and the storage keeps. */
export class Room {
  readonly #deps: RoomDeps
  readonly #map: LiveMap
  readonly #intake: Intake
  readonly #peers = new Set<Peer>()
  readonly #presence: Presence
  readonly #outbox: Outbox
  readonly #receipts: ReceiptPost
  readonly keepAlive: KeepAlive
  readonly #report: ChangeReport
  /** Those who need the map without a connection: a request, a newcomer on the way in. */
  #holds = 0
  #savedTurn: NodeJS.Immediate | undefined
  #isClosed = false

  constructor(deps: RoomDeps, stored: StoredMap) {
    this.#deps = deps
    const { metrics } = deps.observer
    this.#map = new LiveMap({ ...deps, events: this }, stored)
    this.#presence = new Presence(this.#peers, metrics, deps.limits)
    this.keepAlive = new KeepAlive(this.#peers, {
      onDead: (peer) => this.#bury(peer),
      onExpired: (peer) => this.expel(peer, 'access-refused'),
    })
    this.#outbox = new Outbox(this.#peers, (peer) => this.expel(peer, 'overloaded', 'stuckReaderBytes'))
    this.#intake = new Intake({
      map: this.#map,
      presence: this.#presence,
      metrics,
      accept: (change, peer) => this.#accept(change, peer),
      confirm: (peer) => this.#receipts.send(peer),
      ask: (peer) => this.#ask(peer),
      probe: (peer) => this.keepAlive.probe(peer),
    })
    this.#receipts = new ReceiptPost(this.#peers, () => ({
      wire: receiptWire(this.#map.durableStateVector()),
      savedCount: this.#map.log.savedCount,
    }))
    this.#report = new ChangeReport((updatedAt) => this.#tellChange(updatedAt), REPORT_MS)
  }

  get peers(): ReadonlySet<Peer> {
    return this.#peers
  }

  get log(): LiveMap['log'] {
    return this.#map.log
  }

  /** Nobody needs it and nothing would be lost. */
  get isIdle(): boolean {
    const { writtenCount, savedCount } = this.#map.log
    return this.#peers.size === 0 && this.#holds === 0 && writtenCount === savedCount
  }

  /** Keeps the room open until `release`. */
  hold(): void {
    this.#holds += 1
  }

  release(): void {
    this.#holds -= 1
    this.#tellIfIdle()
  }

  join(newcomer: Newcomer): Peer {
    const peer = new Peer(newcomer, this.#deps.limits, Date.now())
    this.#peers.add(peer)
    this.#deps.observer.metrics.count('joined')
    this.#tellEverybody(peer)
    // Changes made without a connection come back as the answer.
    if (peer.canEdit && !this.#map.log.isRefusing) this.#ask(peer)
    return peer
  }

  leave(peer: Peer): void {
    if (!this.#peers.delete(peer)) return
    this.#presence.release(peer)
    this.#tellIfIdle()
  }

  /** Closes the connection and says why; unless the code is final, whoever it was comes back. */
  expel(peer: Peer, code: ProblemCode, limit?: CountedLimit): void {
    const { metrics } = this.#deps.observer
    if (limit) metrics.limitHit(limit)
    if (this.#peers.has(peer)) metrics.count('closed', { code })
    peer.close(code)
    this.leave(peer)
  }

  /** Hears one message. What is wrong with it ends this connection alone. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (!this.#peers.has(peer)) return
    this.#within(peer, () => {
      const now = Date.now()
      peer.heard(now)
      peer.checkRates(now, bytes.length)
      this.#hear(peer, readMessage(bytes))
    })
  }

  read(): PlainMap {
    return this.#map.read()
  }

  /** Makes a change of the server's own. Rejects with `storage-unavailable` when it may not be kept. */
  async change<T>(write: (map: MapDocument) => T): Promise<T> {
    if (this.#isClosed) throw new Problem('not-found')
    if (this.#map.log.isFailing) throw new Problem('storage-unavailable')
    const { result, change } = this.#map.draft(write)
    if (!change) return result
    this.#accept(change, undefined)
    await this.#map.log.saved()
    return result
  }

  /** Leaves the storage tidy and frees the memory. Only when idle. */
  async flush(): Promise<void> {
    this.#report.flush()
    await this.#map.compact()
    this.#close()
  }

  /** Sends everybody away and writes nothing more: the territory is gone or starts anew. */
  discard(code: ProblemCode): void {
    this.#report.drop()
    this.#close()
    for (const peer of this.#peers) this.expel(peer, code)
  }

  /** Once a turn: what was written together is safe together. */
  onSaved(): void {
    this.#savedTurn ??= setImmediate(() => {
      this.#savedTurn = undefined
      this.#receipts.post()
      this.#answerAll()
      this.#tellIfIdle()
    })
  }

  onFailing(error: unknown): void {
    const { territory, observer } = this.#deps
    observer.metrics.count('storage_failures')
    observer.log.error({ territory, err: error }, 'the storage keeps no changes')
    // Those who only read need not wait for it.
    this.#answerAll()
  }

  onRecovered(): void {
    this.#deps.observer.log.info({ territory: this.#deps.territory }, 'the storage keeps changes again')
    // Those who were refused meanwhile still have what they did.
    for (const peer of this.#peers) if (peer.canEdit) this.#ask(peer)
  }

  #hear(peer: Peer, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1':
        peer.question = { stateVector: message.stateVector, after: this.#map.log.writtenCount }
        this.#answer(peer)
        break
      case 'step2':
        this.#intake.takeAnswer(peer, message.update)
        break
      case 'update':
        this.#intake.takeUpdate(peer, message.update)
        break
      case 'awareness':
        this.#show(peer, message.update)
        break
      case 'queryAwareness':
        this.#tellEverybody(peer)
        break
      default:
        message satisfies never
    }
  }

  /**
   * Answers once what precedes the question is safe, so that any client has a way to know. While the storage fails
   * only those wait who have something of their own to lose.
   */
  #answer(peer: Peer): void {
    const { question } = peer
    const { savedCount, isFailing } = this.#map.log
    if (!question || savedCount < (isFailing ? peer.lastWrite : question.after)) return
    peer.question = undefined
    if (!peer.answer(step2Wire(this.#map.diff(question.stateVector))))
      throw new LimitReached('stuckReaderBytes', 'overloaded')
    this.#receipts.send(peer)
  }

  #answerAll(): void {
    for (const peer of this.#peers) if (peer.question) this.#within(peer, () => this.#answer(peer))
  }

  #accept(change: Change, sender: Peer | undefined): void {
    const wire = updateWire(change.update)
    const woken = this.#map.accept(change, updateIn(wire, change.update.length))
    if (sender) sender.lastWrite = this.#map.log.writtenCount
    this.#deps.observer.metrics.count('updates')
    this.#outbox.push(wire, sender)
    for (const update of woken) this.#outbox.push(updateWire(update), undefined)
    this.#report.mark()
  }

  #show(peer: Peer, update: Uint8Array): void {
    const clash = this.#presence.hear(peer, update)
    if (!clash) return
    const { owner } = clash
    if (owner.accessId !== peer.accessId) {
      this.keepAlive.probe(owner)
      throw new Problem('client-id-in-use')
    }
    // The same tab is back before its old connection was found dead.
    this.expel(owner, 'client-id-in-use')
    this.#presence.hear(peer, update)
  }

  #ask(peer: Peer): void {
    peer.send(step1Wire(this.#map.stateVector()))
  }

  #tellEverybody(peer: Peer): void {
    const everybody = this.#presence.everybody()
    if (everybody) peer.sendIfKeepingUp(everybody)
  }

  #bury(peer: Peer): void {
    peer.terminate()
    this.leave(peer)
  }

  #within(peer: Peer, run: () => void): void {
    try {
      run()
    } catch (error) {
      const code = error instanceof Problem ? error.code : 'unexpected'
      const { territory, observer } = this.#deps
      if (code === 'unexpected') observer.log.error({ territory, err: error }, 'a message failed')
      this.expel(peer, code, error instanceof LimitReached ? error.limit : undefined)
    }
  }

  #tellChange(updatedAt: string): void {
    try {
      this.#deps.onMapChanged({ counts: this.#map.counts(), updatedAt })
    } catch (error) {
      this.#deps.observer.log.error({ territory: this.#deps.territory, err: error }, 'a change was not reported')
    }
  }

  #tellIfIdle(): void {
    if (this.isIdle && !this.#isClosed) this.#deps.onIdle()
  }

  #close(): void {
    this.#isClosed = true
    clearImmediate(this.#savedTurn)
    this.#outbox.close()
    this.#presence.close()
    this.#receipts.close()
    this.#map.close()
  }
}
