import type { DocumentId } from '@maillage/shared/map/ids'
import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import type { Bus } from '../bus/bus'
import type { Change } from '../gate/gate'
import { type CountedLimit, LimitReached, type Limits } from '../limits'
import type { MapWork, ReadingName, ReadingOf } from '../map-work/map-work'
import { Answers } from './answers'
import { ChangeReport, type MapChange } from './change-report'
import type { DurableLogEvents } from './durable-log'
import { receiptWire, step1Wire, updateIn, updateWire } from './frames'
import { Hearing } from './hearing'
import { Intake } from './intake'
import { KeepAlive } from './keep-alive'
import type { LiveMap } from './live-map'
import { OtherProcesses } from './other-processes'
import { Outbox } from './outbox'
import { OwnChanges } from './own-changes'
import { type Newcomer, Peer } from './peer'
import { Presence } from './presence'
import { ReceiptPost } from './receipt-post'
import type { SyncObserver } from './sync-observer'

export interface RoomDeps {
  readonly territory: DocumentId
  readonly observer: SyncObserver
  readonly limits: Limits
  readonly work: MapWork
  readonly bus: Bus
  /** A while after changes, for lists that show how much is on a map. */
  readonly onMapChanged: ((change: MapChange) => void) | undefined
  /** Nobody is here any more and everything is safe. Told again until the room is closed. */
  readonly onIdle: () => void
  /** Another process has said that the map is gone, or starts anew. */
  readonly onEnded: (code: ProblemCode) => void
}

/** The peers of one document of a territory, its map or the private one: what one says, the others hear, and the storage keeps. */
export class Room implements DurableLogEvents {
  readonly #deps: RoomDeps
  readonly #map: LiveMap
  readonly #peers = new Set<Peer>()
  readonly #hearing: Hearing
  readonly #intake: Intake
  readonly #answers: Answers
  readonly #outbox: Outbox
  readonly #receipts: ReceiptPost
  readonly #presence: Presence
  readonly #keepAlive: KeepAlive
  readonly #report: ChangeReport
  readonly #others: OtherProcesses
  /** Changes that nobody here made. */
  readonly own: OwnChanges
  /** Those who need the map without a connection: a request, a newcomer on the way in. */
  #holds = 0
  #savedTurn: NodeJS.Immediate | undefined
  #isClosed = false

  /** `openMap` is called at once: the map tells the room what became of its changes. */
  constructor(deps: RoomDeps, openMap: (events: DurableLogEvents) => LiveMap) {
    this.#deps = deps
    const { observer, limits } = deps
    const { metrics } = observer
    const peers = this.#peers
    const within = this.#within.bind(this)
    this.#map = openMap(this)
    this.#presence = new Presence(peers, {
      metrics,
      limits,
      tellOthers: (update) => this.#others.say({ kind: 'shown', update }),
      settleClash: (owner, claimant) => this.#settleClash(owner, claimant),
    })
    this.#keepAlive = new KeepAlive(peers, {
      onDead: (peer) => {
        peer.terminate()
        this.leave(peer)
      },
      onExpired: (peer) => this.expel(peer, 'access-refused'),
    })
    this.#outbox = new Outbox(peers, {
      onBehind: (peer) => this.expel(peer, 'overloaded', 'stuckReaderBytes'),
      onTurn: (changes) => metrics.count('updates', undefined, changes),
    })
    this.#receipts = new ReceiptPost(peers, this.#map, () => ({
      wire: receiptWire(this.#map.durableStateVector()),
      savedCount: this.#map.log.savedCount,
    }))
    this.#answers = new Answers({ peers, map: this.#map, within, onAnswered: (peer) => this.#receipts.send(peer) })
    this.#intake = new Intake({
      map: this.#map,
      presence: this.#presence,
      metrics,
      accept: (change, peer) => this.#accept(change, peer),
      confirm: (peer) => this.#receipts.send(peer),
      ask: (peer) => this.#ask(peer),
      probe: (peer) => this.#keepAlive.probe(peer),
    })
    this.#hearing = new Hearing({
      within,
      onQuestion: (peer, stateVector) => this.#answers.ask(peer, stateVector),
      onAnswer: (peer, update) => this.#intake.takeAnswer(peer, update),
      onUpdate: (peer, update) => this.#intake.takeUpdate(peer, update),
      onShown: (peer, update) => this.#presence.hear(peer, update),
      onAsked: (peer) => this.#presence.tellWho(peer),
    })
    this.own = new OwnChanges({
      ...deps,
      map: this.#map,
      isClosed: () => this.#isClosed,
      accept: (change) => this.#accept(change, undefined),
    })
    this.#report = new ChangeReport({
      ...deps,
      count: () => this.#map.counts(),
      updates: () => this.#map.updates(),
    })
    this.#others = new OtherProcesses({
      ...deps,
      map: this.#map,
      onStored: (updates) => this.#tellStored(updates),
      onShown: (update) => this.#presence.hearElsewhere(update),
      onAsked: () => this.#presence.tellWhoIsHere(),
      onRevoked: (accessId) => this.#expelAccess(accessId),
    })
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
    this.#presence.welcome(peer)
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

  /** Closes the connections that used an access link, here and in other processes. */
  revoke(accessId: string): void {
    this.#others.say({ kind: 'revoked', accessId })
    this.#expelAccess(accessId)
  }

  /** Hears one message, undefined for a ping or a pong. What is wrong with it ends this connection alone. */
  receive(peer: Peer, bytes: Uint8Array | undefined): void {
    this.#hearing.hear(peer, bytes)
  }

  /** To be called every `SWEEP_MS`. */
  sweep(nowMs: number): void {
    this.#keepAlive.sweep(nowMs)
    this.#presence.sweep(nowMs)
  }

  updates(): readonly Uint8Array[] {
    return this.#map.updates()
  }

  read<Name extends ReadingName>(name: Name): Promise<ReadingOf<Name>> {
    return this.#map.read(name)
  }

  /** Leaves the storage tidy and frees the memory. Only when idle. */
  async flush(): Promise<void> {
    await this.#map.compact()
    await this.#report.flush()
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
      this.#others.tellAppended()
      this.#receipts.post()
      this.#answers.answerAll()
      this.#tellIfIdle()
    })
  }

  onFailing(error: unknown): void {
    const { territory, observer } = this.#deps
    observer.metrics.count('storage_failures')
    observer.log.error({ territory, err: error }, 'the storage keeps no changes')
    this.#answers.answerAll()
  }

  onRecovered(): void {
    this.#deps.observer.log.info({ territory: this.#deps.territory }, 'the storage keeps changes again')
    // Those who were refused meanwhile still have what they did.
    for (const peer of this.#peers) if (peer.canEdit) this.#ask(peer)
  }

  #accept(change: Change, sender: Peer | undefined): void {
    if (sender) this.#report.expect(change)
    const wire = updateWire(change.update)
    const woken = this.#map.accept(change, updateIn(wire, change.update.length))
    if (sender) sender.lastWrite = this.#map.log.writtenCount
    this.#outbox.push(wire, sender)
    for (const update of woken) this.#outbox.push(updateWire(update), undefined)
    this.#report.mark()
  }

  /** Another process has stored them. */
  #tellStored(updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#outbox.push(updateWire(update), undefined)
    this.#receipts.post()
  }

  #settleClash(owner: Peer, claimant: Peer): void {
    if (owner.accessId !== claimant.accessId) {
      this.#keepAlive.probe(owner)
      throw new Problem('client-id-in-use')
    }
    // The same tab is back before its old connection was found dead.
    this.expel(owner, 'client-id-in-use')
  }

  #ask(peer: Peer): void {
    peer.send(step1Wire(this.#map.stateVector()))
  }

  #expelAccess(accessId: string): void {
    for (const peer of this.#peers) if (peer.accessId === accessId) this.expel(peer, 'access-revoked')
  }

  #within(peer: Peer, run: () => void): void {
    if (!this.#peers.has(peer)) return
    try {
      run()
    } catch (error) {
      const code = error instanceof Problem ? error.code : 'unexpected'
      const { territory, observer } = this.#deps
      if (code === 'unexpected') observer.log.error({ territory, err: error }, 'a message failed')
      this.expel(peer, code, error instanceof LimitReached ? error.limit : undefined)
    }
  }

  #tellIfIdle(): void {
    if (this.isIdle && !this.#isClosed) this.#deps.onIdle()
  }

  #close(): void {
    this.#isClosed = true
    clearImmediate(this.#savedTurn)
    this.#others.leave()
    this.#outbox.close()
    this.#presence.close()
    this.#receipts.close()
    this.#map.close()
  }
}
