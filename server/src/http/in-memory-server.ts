import type { OpenAPIHono } from '@hono/zod-openapi'
import { ROLES, type Role } from '@maillage/shared/protocol/roles'
import { openAccess } from '../access/access'
import { hashKey, newKey, type OpenedTerritory, openTerritory } from '../access/issue-access'
import { MapIndicators } from '../indicators/map-indicators'
import { DEFAULT_LIMITS } from '../limits'
import { openLog } from '../log'
import { openInThreadMapWork } from '../map-work/in-thread-map-work'
import { openMetrics } from '../metrics'
import { Snapshots } from '../snapshots/snapshots'
import type { Catalogue } from '../storage/catalogue'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { openInMemorySnapshotStorage } from '../storage/in-memory-snapshot-storage'
import type { MapStorage } from '../storage/map-storage'
import type { SnapshotStorage } from '../storage/snapshot-storage'
import { openHttpApp } from './http-app'
import type { HttpDeps, HttpEnv } from './http-env'
import type { LiveMaps } from './live-maps'
import { openOfflineLiveMaps } from './offline-live-maps'

export type Caller = Role | 'admin' | 'stranger' | 'nobody'
export const CALLERS: readonly Caller[] = ['admin', ...ROLES, 'stranger', 'nobody']

export interface Sent {
  readonly as?: Caller
  readonly method?: string
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData | ReadableStream
  readonly headers?: Record<string, string>
  /** The other end of the connection. */
  readonly from?: string
}

export interface InMemoryServer extends OpenedTerritory {
  readonly app: OpenAPIHono<HttpEnv>
  readonly catalogue: Catalogue
  readonly mapStorage: MapStorage
  readonly snapshotStorage: SnapshotStorage
  readonly snapshots: Snapshots
  readonly liveMaps: LiveMaps
  readonly adminKey: string
  /** What was asked of the live side, in order. */
  readonly disconnected: readonly string[]
  readonly now: Date
  send(path: string, sent?: Sent): Promise<Response>
}

/** The HTTP side over a storage that remembers nothing, with one territory: what its tests run on. */
export async function openInMemoryServer(options: Partial<HttpDeps> = {}): Promise<InMemoryServer> {
  const catalogue = openInMemoryCatalogue()
  const mapStorage = openInMemoryMapStorage()
  const now = new Date('2026-11-22T10:00:00.000Z')
  const adminKey = newKey('admin')
  await catalogue.setAdminKeyHash(hashKey(adminKey))
  const opened = await openTerritory(catalogue, 'Métropole « Rouen »', now)

  const shared = { log: openLog('silent'), limits: options.limits ?? DEFAULT_LIMITS, now: () => now }
  const disconnected: string[] = []
  const liveMaps: LiveMaps = {
    ...openOfflineLiveMaps(mapStorage, shared.limits),
    disconnectAccess: (territory, accessId) => disconnected.push(`${territory} ${accessId}`),
    disconnectTerritory: (territory) => disconnected.push(territory),
  }
  const snapshotStorage = openInMemorySnapshotStorage()
  const snapshots = new Snapshots({ ...shared, catalogue, storage: snapshotStorage, maps: liveMaps })
  const work = openInThreadMapWork()
  const indicators = new MapIndicators({
    ...shared,
    catalogue,
    snapshots,
    maps: liveMaps,
    work,
    settled: async () => undefined,
  })
  const deps: HttpDeps = {
    ...shared,
    indicators,
    work,
    catalogue,
    mapStorage,
    liveMaps,
    snapshots,
    access: openAccess({ catalogue, now: () => now }),
    metrics: openMetrics(),
    publicUrl: undefined,
    trustProxy: false,
    webRoot: undefined,
    ...options,
  }
  const app = openHttpApp(deps)
  const strangersKey = newKey('facilitator')
  const keyOf = (caller: Caller) => {
    if (caller === 'nobody') return undefined
    if (caller === 'admin') return adminKey
    return caller === 'stranger' ? strangersKey : opened.keys[caller]
  }

  const send = async (path: string, sent: Sent = {}) => {
    const request = requestFor(path, sent, keyOf(sent.as ?? 'nobody'))
    return app.fetch(request, { incoming: { socket: { remoteAddress: sent.from ?? '192.0.2.7' } } })
  }
  return {
    ...opened,
    app,
    catalogue,
    mapStorage,
    snapshotStorage,
    snapshots,
    liveMaps,
    adminKey,
    disconnected,
    now,
    send,
  }
}

function requestFor(path: string, { method, json, body, headers = {} }: Sent, key: string | undefined): Request {
  const sentBody = json === undefined ? body : JSON.stringify(json)
  return new Request(`http://carte.test${path}`, {
    method: method ?? (sentBody === undefined ? 'GET' : 'POST'),
    headers: {
      host: 'carte.test',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sentBody === undefined ? {} : { body: sentBody }),
  })
}
