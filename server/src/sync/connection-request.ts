import type { IncomingMessage } from 'node:http'
import {
  EPOCH_SUBPROTOCOL_PREFIX,
  KEY_SUBPROTOCOL_PREFIX,
  RECEIPTS_SUBPROTOCOL,
} from '@maillage/shared/protocol/sync-protocol'

/** What somebody asks for when they open a connection. */
export interface ConnectionRequest {
  /** As asked for: not yet known to be one. */
  readonly document: string
  readonly key: string | undefined
  /** The epoch of the copy that the client has; absent, it is taken as current, and NaN never is. */
  readonly epoch: number | undefined
  readonly wantsReceipts: boolean
}

const PATH = /^\/sync\/([^/]{1,200})$/

/** Undefined for a path that is not ours. */
export function readRequest(request: IncomingMessage): ConnectionRequest | undefined {
  const url = parseUrl(request.url ?? '')
  const document = url && PATH.exec(url.pathname)?.[1]
  if (!document) return undefined
  const offered = offeredSubprotocols(request)
  const epoch = valueAfter(offered, EPOCH_SUBPROTOCOL_PREFIX)
  return {
    document,
    key: valueAfter(offered, KEY_SUBPROTOCOL_PREFIX) ?? url.searchParams.get('key') ?? undefined,
    epoch: epoch === undefined ? undefined : readEpoch(epoch),
    wantsReceipts: offered.includes(RECEIPTS_SUBPROTOCOL),
  }
}

/** A browser gives up unless one of what it offers is selected. */
export function selectSubprotocol(offered: ReadonlySet<string>): string | false {
  if (offered.has(RECEIPTS_SUBPROTOCOL)) return RECEIPTS_SUBPROTOCOL
  const [first = false] = offered
  return [...offered].find((name) => name.startsWith(KEY_SUBPROTOCOL_PREFIX)) ?? first
}

/** Whether the page that opens the connection may: one of this host, one that is allowed, or no page at all. */
export function isAllowedOrigin(
  request: IncomingMessage,
  { allowedOrigins, trustProxy }: { readonly allowedOrigins: ReadonlySet<string>; readonly trustProxy: boolean },
): boolean {
  const { origin } = request.headers
  if (origin === undefined || allowedOrigins.has(origin)) return true
  const forwarded = trustProxy ? headerOf(request, 'x-forwarded-host')?.split(',')[0]?.trim() : undefined
  const host = forwarded ?? request.headers.host
  return host !== undefined && parseUrl(origin)?.host === host.toLowerCase()
}

export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

function readEpoch(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

function offeredSubprotocols(request: IncomingMessage): readonly string[] {
  return (headerOf(request, 'sec-websocket-protocol') ?? '').split(',').map((name) => name.trim())
}

function valueAfter(offered: readonly string[], prefix: string): string | undefined {
  return offered.find((name) => name.startsWith(prefix))?.slice(prefix.length)
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text, 'http://localhost')
  } catch {
    // A path that is no path leads nowhere.
    return undefined
  }
}
