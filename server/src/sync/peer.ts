import { PROBLEMS, type ProblemCode } from '@maillage/shared/protocol/problems'
import { canEdit, canFacilitate, type Role } from '@maillage/shared/protocol/roles'
import { LimitReached, type Limits } from '../limits'
import type { ClientMessage, Wire } from './frames'
import { TokenBucket } from './token-bucket'

/** One WebSocket as a peer needs it. */
export interface Transport {
  readonly bufferedBytes: number
  /** Whole frames, be it in pieces. */
  write(...pieces: readonly Uint8Array[]): void
  /** Once the network has taken all that was written before; never, if the connection ends first. */
  onceTaken(run: () => void): void
  ping(): void
  /** Says why, then closes. */
  close(closeCode: number, reason: string): void
  /** For a connection that does not answer any more. */
  terminate(): void
  /** Leaves what comes in the network until `resume`; what has come already may still be heard. */
  pause(): void
  resume(): void
}

export interface Newcomer {
  readonly role: Role
  /** The access link that was used. */
  readonly accessId: string
  /** When the access link ends, in ms since 1970; `Infinity` for one without an end. */
  readonly expiresAtMs: number
  readonly wantsReceipts: boolean
  readonly transport: Transport
}

/** A question that is answered when what was written before it is safe. */
export interface Question {
  readonly stateVector: Uint8Array
  /** How many of the room's updates have to be safe. */
  readonly after: number
}

/** One live connection: who it is, what it has been told and what it may still say. */
export class Peer {
  readonly role: Role
  readonly accessId: string
  readonly expiresAtMs: number
  readonly wantsReceipts: boolean
  readonly #transport: Transport
  readonly #limits: Limits
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  readonly #awareness: TokenBucket
  #isOpen = true
  /** Bytes of an answer that it asked for itself: a large map is no reason to call it slow. */
  #allowance = 0

  /** The one client it speaks for, from its first awareness message on. */
  clientId: number | undefined
  /** Clock of the last awareness state it sent. */
  awarenessClock = -1
  /** Which of the room's updates was its last, counted from 1. */
  lastWrite = 0
  receiptedWrite = 0
  question: Question | undefined
  /** The answer to an earlier question is being found, or not read yet. */
  isBeingAnswered = false
  /** Whether it was told the whole map once, so that it has what later changes build on. */
  isInformed = false
  /** While something is looked up for it: what it said, in order. */
  backlog: ClientMessage[] | undefined
  /** Times in a row that it was asked for what its updates build on, and since when the last time is unanswered. */
  strikes = 0
  askedAt: number | undefined
  heardAt: number
  sentAt: number
  pingedAt: number
  missedPongs = 0

  constructor({ role, accessId, expiresAtMs, wantsReceipts, transport }: Newcomer, limits: Limits, nowMs: number) {
    this.role = role
    this.accessId = accessId
    this.expiresAtMs = expiresAtMs
    this.wantsReceipts = wantsReceipts
    this.#transport = transport
    this.#limits = limits
    const { messagesPerSecond, messageBurst, bytesPerSecond, byteBurst, awarenessPerSecond, awarenessBurst } = limits
    this.#messages = new TokenBucket({ perSecond: messagesPerSecond, burst: messageBurst }, nowMs)
    this.#bytes = new TokenBucket({ perSecond: bytesPerSecond, burst: byteBurst }, nowMs)
    this.#awareness = new TokenBucket({ perSecond: awarenessPerSecond, burst: awarenessBurst }, nowMs)
    this.heardAt = nowMs
    this.sentAt = nowMs
    this.pingedAt = nowMs
  }

  get canEdit(): boolean {
    return canEdit(this.role)
  }

  get canFacilitate(): boolean {
    return canFacilitate(this.role)
  }

  /** Written to it, and still here. */
  get unreadBytes(): number {
    return this.#transport.bufferedBytes
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Throws when with one message more it says more than anyone needs to. */
  checkRates(nowMs: number, bytes: number): void {
    if (!this.#messages.take(nowMs)) throw new LimitReached('messagesPerSecond', 'too-many-messages')
    if (!this.#bytes.take(nowMs, bytes)) throw new LimitReached('bytesPerSecond', 'too-many-messages')
  }

  mayShow(nowMs: number): boolean {
    return this.#awareness.take(nowMs)
  }

  /** False when it reads so slowly that it has to come back later. */
  send(...pieces: readonly Uint8Array[]): boolean {
    if (!this.#isOpen) return true
    const behind = this.#transport.bufferedBytes
    if (behind < this.#limits.slowReaderBytes) this.#allowance = 0
    if (behind > this.#limits.stuckReaderBytes + this.#allowance) return false
    this.#write(...pieces)
    return true
  }

  /** Sends what it asked for, whatever its size; `onTaken` once it is read, or nearly. */
  answer(pieces: readonly Uint8Array[], onTaken: () => void): boolean {
    const isSent = this.send(...pieces)
    if (isSent) this.#allowance += pieces.reduce((sum, { length }) => sum + length, 0)
    if (isSent) this.#transport.onceTaken(onTaken)
    return isSent
  }

  /** Lets it say no more until what it has just said is dealt with; what was under way waits in `backlog`. */
  keepWaiting(message: ClientMessage): void {
    this.backlog = [message]
    this.#transport.pause()
  }

  /** What it has said meanwhile, to be heard now. */
  listenAgain(): readonly ClientMessage[] {
    const messages = this.backlog ?? []
    this.backlog = undefined
    if (this.#isOpen) this.#transport.resume()
    return messages
  }

  /** Sends what the next message of the kind makes up for. False when it was left out. */
  sendIfKeepingUp(wire: Wire): boolean {
    if (!this.#isOpen || this.#transport.bufferedBytes > this.#limits.slowReaderBytes) return false
    this.#write(wire)
    return true
  }

  ping(nowMs: number): void {
    this.pingedAt = nowMs
    this.missedPongs += 1
    if (this.#isOpen) this.#transport.ping()
  }

  /** It has sent something, be it a pong. */
  heard(nowMs: number): void {
    this.heardAt = nowMs
    this.missedPongs = 0
  }

  close(code: ProblemCode): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#transport.close(PROBLEMS[code].closeCode, code)
  }

  terminate(): void {
    this.#isOpen = false
    this.#transport.terminate()
  }

  #write(...pieces: readonly Uint8Array[]): void {
    this.sentAt = Date.now()
    this.#transport.write(...pieces)
  }
}
