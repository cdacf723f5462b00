import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { DocumentId, isPrivateDocument, territoryPart } from '@maillage/shared/map/ids'
import { PROBLEMS, Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import { type WebSocket, WebSocketServer } from 'ws'
import { clientAddress } from '../access/client-address'
import { type CountedLimit, LimitReached, type Limits } from '../limits'
import { type ConnectionRequest, headerOf, isAllowedOrigin, readRequest, selectSubprotocol } from './connection-request'
import type { Peer, Transport } from './peer'
import type { Room } from './room'
import type { Rooms } from './rooms'
import type { SyncLog, SyncObserver } from './sync-observer'
import { openTransport } from './web-socket-transport'

const FRAGMENTS = 64
/** What `ws` closes by itself. */
const LIMIT_OF_ERROR: Readonly<Record<string, CountedLimit>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'frameBytes',
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: 'frameBytes',
  WS_ERR_TOO_MANY_BUFFERED_PARTS: 'fragments',
}
/** What a good key opens. */
export interface Admission {
  readonly role: Role
  readonly accessId: string
  /** When the access link ends, in ms since 1970; `Infinity` for one without an end. */
  readonly expiresAtMs: number
  /** Of the territory's document, now. */
  readonly epoch: number
}

export interface SyncDeps {
  readonly rooms: Rooms
  readonly observer: SyncObserver
  readonly limits: Limits
  /** Throws `access-refused`, `access-revoked` or `too-many-tries`; `not-found` is told as `access-refused`. */
  readonly authorize: (territory: string, key: string, address: string) => Promise<Admission>
  readonly allowedOrigins: readonly string[]
  readonly trustProxy: boolean
}

export interface Sync {
  /** Lets nobody in any more and cuts what is still open. To be called when the rooms are shut down. */
  close(): void
}

/** Takes live connections on `/sync/{territoryId}` of a server, and on `/sync/{territoryId}.private` of those who edit. */
export function attachSync(server: Server, deps: SyncDeps): Sync {
  const allowedOrigins = new Set(deps.allowedOrigins)
  const counts = new Map<string, number>()
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: deps.limits.frameBytes,
    maxFragments: FRAGMENTS,
    perMessageDeflate: false,
    handleProtocols: selectSubprotocol,
  })

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', ignoreSocketError)
    const asked = readRequest(request)
    if (!asked) return refuseUpgrade(socket, '404 Not Found')
    if (!isAllowedOrigin(request, { allowedOrigins, trustProxy: deps.trustProxy })) {
      deps.observer.metrics.count('refused', { code: 'origin' })
      return refuseUpgrade(socket, '403 Forbidden')
    }
    const address = clientAddress({
      remoteAddress: request.socket.remoteAddress,
      forwardedFor: headerOf(request, 'x-forwarded-for'),
      trustProxy: deps.trustProxy,
    })
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const open = (counts.get(address) ?? 0) + 1
      counts.set(address, open)
      webSocket.on('close', () => {
        const left = (counts.get(address) ?? 1) - 1
        if (left > 0) counts.set(address, left)
        else counts.delete(address)
      })
      const limit = tooMany({ ofAddress: open, all: sockets.clients.size }, deps.limits)
      welcome({ webSocket, socket, asked, address, limit }, deps)
    })
  }

  server.on('upgrade', onUpgrade)
  return {
    close() {
      server.off('upgrade', onUpgrade)
      for (const webSocket of sockets.clients) webSocket.terminate()
      sockets.close()
    },
  }
}

interface Visit {
  readonly webSocket: WebSocket
  readonly socket: Duplex
  readonly asked: ConnectionRequest
  readonly address: string
  /** The limit that this connection is one too many for. */
  readonly limit: CountedLimit | undefined
}

/**
 * Finds out who it is, then hands messages to the room. Refused connections are open already: a browser sees the
 * reason of a close only, not of a failed upgrade.
 */
function welcome(visit: Visit, deps: SyncDeps): void {
  const { webSocket, socket } = visit
  const { metrics, log } = deps.observer
  const transport = openTransport(webSocket, socket)
  webSocket.on('error', (error: NodeJS.ErrnoException) => {
    const limit = LIMIT_OF_ERROR[error.code ?? '']
    if (limit) metrics.limitHit(limit)
    log.info({ reason: error.message }, 'a connection broke the protocol')
  })
  // What comes before the key is known waits in the network.
  webSocket.pause()
  admit(visit, transport, deps).catch((error: unknown) => {
    if (error instanceof LimitReached) metrics.limitHit(error.limit)
    const code = reasonOf(error, log)
    metrics.count('refused', { code })
    transport.close(PROBLEMS[code].closeCode, code)
  })
}

async function admit(visit: Visit, transport: Transport, { rooms, authorize, limits }: SyncDeps): Promise<void> {
  const { asked, address, limit, webSocket } = visit
  const { key, wantsReceipts } = asked
  if (limit) throw new LimitReached(limit, 'overloaded')
  if (key === undefined) throw new Problem('access-refused')
  const arrival = rooms.expect(territoryPart(asked.document))
  try {
    const { role, accessId, expiresAtMs, epoch } = await authorize(territoryPart(asked.document), key, address)
    const document = DocumentId.parse(asked.document)
    // A wrong key learns nothing of it: the door of the territory comes first.
    if (isPrivateDocument(document) && !canEdit(role)) throw new Problem('role-forbids')
    if (asked.epoch !== undefined && asked.epoch !== epoch) throw new Problem('epoch-old')
    const newcomer = { role, accessId, expiresAtMs, wantsReceipts, transport }
    const { room, peer } = await rooms.join(arrival, document, newcomer)
    listen(webSocket, room, peer, limits)
  } finally {
    rooms.turnAway(arrival)
  }
}

function listen(webSocket: WebSocket, room: Room, peer: Peer, { firstMessageMs }: Limits): void {
  webSocket.resume()
  // Closed on the way in, by either side.
  if (webSocket.readyState !== webSocket.OPEN) {
    room.leave(peer)
    return
  }
  const silence = setTimeout(() => room.expel(peer, 'silent-connection', 'firstMessageMs'), firstMessageMs)
  webSocket.on('close', () => {
    clearTimeout(silence)
    room.leave(peer)
  })
  for (const sign of ['ping', 'pong']) webSocket.on(sign, () => room.receive(peer, undefined))
  webSocket.on('message', (data, isBinary) => {
    clearTimeout(silence)
    // The default binary type gives whole messages as buffers.
    if (isBinary) room.receive(peer, data as Buffer)
    else room.expel(peer, 'request-invalid')
  })
}

function tooMany(open: { readonly ofAddress: number; readonly all: number }, limits: Limits): CountedLimit | undefined {
  if (open.ofAddress > limits.addressConnections) return 'addressConnections'
  return open.all > limits.processConnections ? 'processConnections' : undefined
}

/** The answer for an unknown territory is the one for a wrong key: nobody can tell which exist. */
function reasonOf(error: unknown, log: SyncLog): ProblemCode {
  if (error instanceof Problem) return error.code === 'not-found' ? 'access-refused' : error.code
  log.error({ err: error }, 'a connection was not let in')
  return 'unexpected'
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function ignoreSocketError(): void {
  // The close that follows says it all; without a listener it would end the process.
}
