import { PROBLEMS, Problem } from '@maillage/shared/protocol/problems'
import type { Newcomer, Peer, Transport } from '../peer'
import type { Room } from '../room'
import type { Rooms } from '../rooms'
import type { Random } from '../seeded-random'
import { TERRITORY } from '../sync-test-server'

/** What a browser is told of a connection that nobody has closed. */
export const LOST = 1006

type Outgoing =
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'ping' }
  | { readonly kind: 'end'; readonly code: number }
type Incoming =
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'pong' }
  | { readonly kind: 'end' }

/** Whoever has opened the connection. */
export interface Listener {
  onMessage(bytes: Uint8Array): void
  onEnd(code: number): void
}

/**
 * One connection of a participant. What is said waits in two queues until the test delivers it: in its order, as TCP
 * does, but no other connection waits for it.
 */
export class Connection {
  readonly #listener: Listener
  #toServer: Incoming[] = []
  #toClient: Outgoing[] = []
  #seat: { readonly room: Room; readonly peer: Peer } | undefined
  #isOpenAtServer = true
  #isOpenAtClient = true
  /** What the server has written to a client that is not there any more. */
  #unreadBytes = 0

  constructor(listener: Listener) {
    this.#listener = listener
  }

  /** Asks the server to be let in, as `attachSync` does. Until it is, what the client says waits. */
  knock(rooms: Rooms, who: Pick<Newcomer, 'role' | 'accessId' | 'wantsReceipts'>): void {
    const newcomer: Newcomer = { ...who, expiresAtMs: Number.POSITIVE_INFINITY, transport: this.#transport() }
    rooms.join(rooms.expect(TERRITORY), TERRITORY, newcomer).then(
      (seat) => this.#sit(seat),
      (error: unknown) => newcomer.transport.close(closeCodeOf(error), ''),
    )
  }

  /** Whether nothing will be heard of it any more, on either side. */
  get isOver(): boolean {
    return !this.#isOpenAtClient && !this.#isOpenAtServer
  }

  /** Whether something is on its way that can arrive. */
  get canDeliver(): boolean {
    return this.#toClient.length > 0 || this.#canReachServer
  }

  /** Whether nothing is on its way. */
  get isQuiet(): boolean {
    return this.#toClient.length === 0 && this.#toServer.length === 0
  }

  /** From the client; lost when the server is not there any more. */
  say(bytes: Uint8Array): void {
    if (this.#isOpenAtServer) this.#toServer.push({ kind: 'message', bytes })
  }

  /** One message arrives, on a side that has one. */
  deliver(random: Random): void {
    const isForServer = this.#canReachServer && (this.#toClient.length === 0 || random.chance(0.5))
    if (isForServer) this.#deliverToServer()
    else this.#deliverToClient()
  }

  /** The client closes: what it has said before arrives, then the end. */
  close(): void {
    this.#isOpenAtClient = false
    this.#toClient = []
    if (this.#isOpenAtServer) this.#toServer.push({ kind: 'end' })
  }

  /** The network is gone, as the client sees it. A part of what it has said arrives, and perhaps the end. */
  breakAtClient(random: Random): void {
    this.#isOpenAtClient = false
    this.#toClient = []
    this.#toServer.length = random.below(this.#toServer.length + 1)
    if (this.#isOpenAtServer && random.chance(0.6)) this.#toServer.push({ kind: 'end' })
  }

  /** The network is gone, as the server sees it. A part of what it has said arrives, then the end. */
  breakAtServer(random: Random): void {
    this.#endAtServer(random.below(this.#toClient.length + 1))
    this.#seat?.room.leave(this.#seat.peer)
  }

  /** The server's process is gone: as a broken network, but nobody is there to notice it. */
  loseServer(random: Random): void {
    this.#endAtServer(random.below(this.#toClient.length + 1))
    this.#seat = undefined
  }

  get #canReachServer(): boolean {
    return this.#isOpenAtServer && this.#seat !== undefined && this.#toServer.length > 0
  }

  #sit(seat: { readonly room: Room; readonly peer: Peer }): void {
    this.#seat = seat
    // Closed on the way in.
    if (!this.#isOpenAtServer) seat.room.leave(seat.peer)
  }

  #transport(): Transport {
    const bytesOf = (sent: Outgoing) => (sent.kind === 'message' ? sent.bytes.length : 0)
    const unreadBytes = () => this.#toClient.reduce((sum, sent) => sum + bytesOf(sent), this.#unreadBytes)
    return {
      get bufferedBytes() {
        return unreadBytes()
      },
      write: (...pieces) => {
        const wire = Buffer.concat(pieces)
        if (!this.#isOpenAtClient) this.#unreadBytes += wire.length
        else for (const bytes of messagesIn(wire)) this.#toClient.push({ kind: 'message', bytes })
      },
      onceTaken: (run) => run(),
      ping: () => {
        if (this.#isOpenAtClient) this.#toClient.push({ kind: 'ping' })
      },
      close: (code) => this.#endAtServer(this.#toClient.length, code),
      terminate: () => this.#endAtServer(0),
      // Messages are let through one by one anyway.
      pause: () => undefined,
      resume: () => undefined,
    }
  }

  /** The server hears nothing more; the client hears what is `left` on its way, then the end. */
  #endAtServer(left: number, code = LOST): void {
    if (!this.#isOpenAtServer) return
    this.#isOpenAtServer = false
    this.#toServer = []
    this.#toClient.length = left
    if (this.#isOpenAtClient) this.#toClient.push({ kind: 'end', code })
  }

  #deliverToServer(): void {
    const incoming = this.#toServer.shift()
    if (!incoming || !this.#seat) return
    const { room, peer } = this.#seat
    if (incoming.kind === 'message') room.receive(peer, incoming.bytes)
    else if (incoming.kind === 'pong') peer.heard(Date.now())
    else {
      this.#endAtServer(0)
      room.leave(peer)
    }
  }

  #deliverToClient(): void {
    const outgoing = this.#toClient.shift()
    if (!outgoing) return
    if (outgoing.kind === 'message') this.#listener.onMessage(outgoing.bytes)
    else if (outgoing.kind === 'ping') {
      if (this.#isOpenAtServer) this.#toServer.push({ kind: 'pong' })
    } else {
      this.#isOpenAtClient = false
      this.#listener.onEnd(outgoing.code)
    }
  }
}

function closeCodeOf(error: unknown): number {
  return PROBLEMS[error instanceof Problem ? error.code : 'unexpected'].closeCode
}

/** The messages of what the server writes in one go: one or several frames of RFC 6455, whole and unmasked. */
function* messagesIn(wire: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength)
  for (let at = 0; at < wire.length; ) {
    const short = view.getUint8(at + 1)
    const [length, header] =
      short === 127 ? [Number(view.getBigUint64(at + 2)), 10] : short === 126 ? [view.getUint16(at + 2), 4] : [short, 2]
    yield wire.slice(at + header, at + header + length)
    at += header + length
  }
}
